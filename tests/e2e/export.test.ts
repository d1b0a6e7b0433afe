import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { type Node, Parser } from 'commonmark';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReaderTools } from '../browsers/reader-tools.ts';
import { type ServedPage, servePages } from '../browsers/served-pages.ts';
import { makePicture } from './made-picture.ts';
import { textsOf } from './messages.ts';
import { FIRST, pageAddress, pagedArticle } from './paged-article.ts';
import { useBrowser } from './use-browser.ts';

const PICTURE: ServedPage = { body: makePicture(64, 40, [120, 90, 60]), type: 'image/png' };

const figure = (name: string, caption: string) =>
  `<figure><img src="/${name}" width="640" height="400" alt="${caption}"><figcaption>${caption}</figcaption></figure>`;

/** Three pages with two pictures that come and one that does not. */
function pages(picture: ServedPage = PICTURE): Record<string, string | ServedPage> {
  const withFigure = (page: number, markup: string) => pagedArticle(page).replace('</h2>', `</h2>${markup}`);
  return {
    [FIRST]: withFigure(1, figure('one.png', '渡口的石阶')),
    [pageAddress(2)]: withFigure(2, figure('gone.png', '船头的灯')),
    [pageAddress(3)]: withFigure(3, figure('three.png', '老船工的钥匙')),
    'https://paged.example/one.png': picture,
    'https://paged.example/three.png': picture,
  };
}

/** The article in the script that is chosen below, written by hand. */
const SHOWN = {
  title: '渡口五十年：一條渡船怎樣留在青嵐江上',
  sections: ['渡船從哪裡來', '頭一個冬天', '江上的規矩', '夜裡的燈', '把船交給誰'],
  sentences: [
    '五十年前的春天，江水漲到了石階第七級。',
    '夜裡的燈掛在船頭，隔著霧也看得見。',
    '今年秋天，老船工把鑰匙交給了他的女兒。',
    '渡船還在開，只是沒有人再數它開了多少年。',
  ],
  captions: ['渡口的石階', '船頭的燈', '老船工的鑰匙'],
} as const;

describe('an article over three pages, in traditional characters,', () => {
  const browser = useBrowser();
  const tools = () => new ReaderTools(browser.driver);
  const open = async (served = pages()) => {
    await browser.open({ address: FIRST, respond: servePages(served) });
    await browser.reader.open();
    await showScript();
  };
  /** The choice is remembered: only the first reader has to be switched. */
  let isChosen = false;
  const showScript = async () => {
    for (const script of isChosen ? [] : ['Hans', 'Hant-TW']) {
      await browser.reader.press('s');
      await browser.reader.waitForScript(script);
    }
    isChosen = true;
    await browser.reader.waitForScript('Hant-TW');
  };
  const save = async (command: string) => {
    await browser.driver.page.keyboard.press('d');
    await tools().click(`[data-command=${command}]`);
  };
  const toast = (isWanted: (text: string) => boolean) => tools().waitForText('.toast', isWanted);

  it('is saved as Markdown that a CommonMark parser reads', async () => {
    await open();
    await save('save-markdown');
    const { name, bytes } = await tools().waitForDownload('md');
    expect(name).toBe('渡口五十年：一條渡船怎樣留在青嵐江上.md');
    const { headings, texts, images } = readMarkdown(bytes.toString('utf8'));
    expect(headings).toEqual([SHOWN.title, ...SHOWN.sections]);
    const text = texts.join('\n');
    for (const words of [...SHOWN.sentences, ...SHOWN.captions, '青嵐日報', '2019', '何書田', FIRST])
      expect(text).toContain(words);
    for (const sentence of SHOWN.sentences) expect(text.split(sentence)).toHaveLength(2);
    expect(images).toEqual(['one', 'gone', 'three'].map((image) => `https://paged.example/${image}.png`));
  });

  it('is copied as Markdown', async () => {
    await open();
    await save('copyMarkdown');
    const copied = textsOf('export_copied');
    await toast((text) => copied.includes(text));
    await browser.reader.press('Escape');
    const { page } = browser.driver;
    const paper = 'https://paged.example/paper';
    await browser.open({ address: paper, respond: servePages({ [paper]: '<textarea></textarea>' }) });
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const text = await page.$eval('textarea', (field) => field.value);
    expect(text.startsWith(`# ${SHOWN.title}`)).toBe(true);
    for (const sentence of SHOWN.sentences) expect(text).toContain(sentence);
  });

  it('is saved as plain text', async () => {
    await open();
    await save('save-text');
    const { bytes } = await tools().waitForDownload('txt');
    const text = bytes.toString('utf8');
    for (const words of [SHOWN.title, ...SHOWN.sections, ...SHOWN.sentences, FIRST])
      expect(text).toContain(words);
    expect(text).not.toMatch(/[<>*]|\]\(/u);
  });

  it('is saved as one HTML file that shows its pictures without a network', async () => {
    await open();
    await save('save-html');
    const { path, name } = await tools().waitForDownload('html');
    expect(name).toBe('渡口五十年：一條渡船怎樣留在青嵐江上.html');
    await toast((text) => textsOf('export_images_failed').some((key) => key.replace('$1', '1') === text));
    const { driver } = browser;
    const refused = driver.refused.length;
    driver.serve(() => undefined);
    await driver.open(pathToFileURL(path).href);
    const shown = await driver.page.evaluate(async () => {
      await Promise.all([...document.images].map((image) => image.decode()));
      return {
        language: document.documentElement.lang,
        headings: [...document.querySelectorAll('h1, h2, h3')].map((heading) => heading.textContent),
        contents: [...document.querySelectorAll('nav a')].map((link) => link.textContent),
        widths: [...document.images].map((image) => image.naturalWidth > 0),
        text: document.body.innerText,
        links: [...document.querySelectorAll('a')].map((link) => link.href),
      };
    });
    expect(shown.language).toBe('zh-Hant-TW');
    expect(shown.headings).toEqual([SHOWN.title, ...SHOWN.sections]);
    expect(shown.contents).toEqual(SHOWN.sections);
    expect(shown.widths).toEqual([true, true]);
    for (const words of [...SHOWN.sentences, ...SHOWN.captions]) expect(shown.text).toContain(words);
    // The picture that did not come is there by its address.
    expect(shown.links).toContain('https://paged.example/gone.png');
    expect(driver.refused.slice(refused)).toEqual([]);
  });

  it('is saved as a valid EPUB with pictures and the outline as its contents', async () => {
    await open();
    await save('save-epub');
    const { bytes } = await tools().waitForDownload('epub');
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages.filter(({ severity }) => /fatal|error|warning/iu.test(severity))).toEqual([]);
    const files = unzipSync(bytes);
    const text = (match: RegExp) =>
      Object.entries(files)
        .filter(([path]) => match.test(path))
        .map(([, content]) => strFromU8(content))
        .join('\n');
    expect(text(/\.opf$/u)).toContain('<dc:language>zh-Hant-TW</dc:language>');
    expect(text(/\.opf$/u)).toContain(FIRST);
    for (const section of SHOWN.sections) expect(text(/nav\.xhtml$/u)).toContain(section);
    for (const sentence of SHOWN.sentences) expect(text(/\.xhtml$/u)).toContain(sentence);
    expect(Object.keys(files).filter((path) => /\.png$/u.test(path)).length).toBeGreaterThan(0);
  });

  it('is not saved where one cancels while pictures load', async () => {
    await open(pages({ ...PICTURE, delay: 20_000 }));
    const before = readdirSync(browser.driver.downloads);
    await save('save-html');
    await tools().waitForText('.take-along-progress', (text) => /\d/u.test(text));
    await tools().click('.take-along-progress button');
    const cancelled = textsOf('export_cancelled');
    await toast((text) => cancelled.includes(text));
    await tools().waitFor('[data-command=save-html]');
    await delay(500);
    expect(readdirSync(browser.driver.downloads)).toEqual(before);
  });

  it('is saved as far as it came, which is said', async () => {
    await open({ ...pages(), [pageAddress(3)]: { body: 'gone', status: 500 } });
    await save('save-text');
    const missing = textsOf('export_pages_missing').map((text) => text.replace('$1', '2'));
    await toast((text) => missing.includes(text));
  });
});

function readMarkdown(markdown: string): { headings: string[]; texts: string[]; images: string[] } {
  const headings: string[] = [];
  const texts: string[] = [];
  const images: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (!entering) continue;
    if (node.type === 'heading') headings.push(textOf(node));
    if (node.type === 'paragraph' || node.type === 'heading') texts.push(textOf(node));
    if (node.type === 'image') images.push(node.destination ?? '');
  }
  return { headings, texts, images };
}

function textOf(node: Node): string {
  let text = '';
  const walker = node.walker();
  for (let event = walker.next(); event; event = walker.next())
    if (event.entering) text += event.node.literal ?? '';
  return text;
}
