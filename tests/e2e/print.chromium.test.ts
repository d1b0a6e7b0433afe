import { expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { servePages } from '../browsers/served-pages.ts';
import { useBrowser } from './use-browser.ts';

const ADDRESS = 'https://lakeside.example/harbour/map.html';
const MAP = 'https://lakeside.example/map?sheet=2';
const SENTENCE =
  'The ferry stopped at the northern bank last evening because of the fog, and did not leave it until midnight. ';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The map of the harbour</title></head>
<body><article><h1>The map of the harbour</h1><p>${SENTENCE.repeat(3)}All of it is on <a href="${MAP}">the map</a>.</p>
<p>${SENTENCE.repeat(3)}</p></article></body></html>`;

const browser = useBrowser();

it('gives links their addresses on paper where that is wanted, and never on the screen', async () => {
  await browser.open({ address: ADDRESS, respond: servePages({ [ADDRESS]: PAGE }) });
  await browser.reader.open();
  const { page } = browser.driver;
  const behindLink = () =>
    page.evaluate((name: string) => {
      const link = document.querySelector(name)?.shadowRoot?.querySelector('.article-body a');
      return link ? getComputedStyle(link, '::after').content : 'no link';
    }, HOST_NAME);
  await page.emulateMediaType('print');
  expect(await behindLink()).toBe('none');
  await page.keyboard.press('A');
  await expect.poll(behindLink).toContain(MAP);
  await page.emulateMediaType('screen');
  expect(await behindLink()).toBe('none');
});
