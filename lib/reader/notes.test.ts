// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { noteOf } from './notes.ts';

const NOTES = `<ol><li id="n1">日誌共 97 本。 <a href="#r1">↩</a></li></ol>
  <p><a id="n2"></a>[2] 十八海里。</p><h2 id="h">附錄</h2><div id="long">${'長'.repeat(1600)}</div>`;

function read(link: string, target: string): string | null {
  const body = document.createElement('div');
  body.innerHTML = `<p>前文<sup>${link}</sup>後文。</p>${NOTES}`;
  const mark = body.querySelector('a');
  const place = body.querySelector(`[id="${target}"]`);
  const note = mark && place && noteOf(mark, place);
  return note ? (note.content.textContent ?? '').replace(/\s+/g, ' ').trim() : null;
}

describe('noteOf', () => {
  it.each([
    ['a number', '<a id="r1" href="#n1">1</a>', 'n1', '日誌共 97 本。'],
    ['a number in brackets', '<a href="#n2">[2]</a>', 'n2', '[2] 十八海里。'],
    ['a sign', '<a href="#n1">※</a>', 'n1', '日誌共 97 本。'],
    ['註 with a number', '<a href="#n1">註1</a>', 'n1', '日誌共 97 本。'],
  ])('takes %s for a mark', (_, link, target, expected) => {
    expect(read(link, target)).toBe(expected);
  });

  it.each([
    ['words', '<a href="#n1">見文末</a>', 'n1'],
    ['a link to a heading', '<a href="#h">1</a>', 'h'],
    ['a link to a long text', '<a href="#long">1</a>', 'long'],
  ])('leaves %s', (_, link, target) => {
    expect(read(link, target)).toBeNull();
  });

  it('leaves the way back', () => {
    const body = document.createElement('div');
    body.innerHTML = '<p id="r1">前文</p><p><a href="#r1">1</a> 註。</p>';
    const link = body.querySelector('a');
    const target = body.querySelector('#r1');
    expect(link && target && noteOf(link, target)).toBeNull();
  });
});
