import { servePages } from '../browsers/served-pages.ts';

const ADDRESS = 'https://lakeside.example/river/long.html';

/** Names of the parts of the long article; each has three sections of its own. */
export const PARTS = ['渡口', '郵路', '磨坊', '學校', '茶園', '鐘樓', '石橋', '水車'];

/** Names of the sections of a part. */
export const sectionsOf = (part: string): string[] =>
  ['早晨', '發展', '夜裡'].map((time) => `${part}的${time}`);

const text = (subject: string): string =>
  `${subject}的老人在許多個冬天以後仍然每日清早出門，沿著石階走到水邊，看一看昨夜的水位，再慢慢地走回來。他把所見的事情一件一件地記在本子上，許多年來從不間斷，也沒有人問過他為什麼。`.repeat(
    3,
  );

/** A Chinese article of eight parts with three sections each, and a note that its first paragraph points at. */
export function longArticle() {
  const parts = PARTS.map((part) => {
    const sections = sectionsOf(part).map((name) => `<h3>${name}</h3><p>${text(name)}</p>`);
    return `<h2>${part}</h2><p>${text(part)}</p>${sections.join('')}`;
  });
  const body =
    '<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>河上的一年</title></head><body><article>' +
    `<h1>河上的一年</h1><p>${text('河上')}<sup><a href="#note1">註一</a></sup></p>${parts.join('')}` +
    `<p id="note1">註一：這些事情都記在鎮上的本子裡，年份從缺，只有季節和水位可以查到，其餘的要問還在世的人。</p></article></body></html>`;
  return { address: ADDRESS, respond: servePages({ [ADDRESS]: body }) };
}
