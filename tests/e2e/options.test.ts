import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { sampleArticle } from './articles.ts';
import { useBrowser } from './use-browser.ts';

const PATIENCE = 30_000;

/** Reads a text of one language. */
function textOf(locale: string, key: string): string {
  const file = join(import.meta.dirname, `../../public/_locales/${locale}/messages.json`);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return texts[key]?.message ?? '';
}

describe('the options page', () => {
  const browser = useBrowser();
  const { page: article } = sampleArticle();
  const host = new URL(article.address).host;

  /** Opens an article in the reader, and the options in another tab; returns both. */
  const openBoth = async (): Promise<{ reader: Page; options: Page }> => {
    await browser.open(article);
    await browser.reader.open();
    const reader = browser.driver.page;
    await browser.driver.openTab();
    await browser.driver.openExtensionPage('options.html');
    const options = browser.driver.page;
    await options.waitForSelector('[data-setting=theme]');
    return { reader, options };
  };
  const choose = (options: Page, setting: string, value: string) =>
    options.click(`[data-setting=${setting}] [data-value="${value}"] input`);
  const waitForDialog = (reader: Page, attribute: string, value: string) =>
    reader.waitForFunction(
      (name: string, wanted: string, state: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector('dialog')?.getAttribute(wanted) === state,
      { timeout: PATIENCE, polling: 100 },
      HOST_NAME,
      attribute,
      value,
    );

  /** Waits until the reader, which may be in a tab behind, has no such element. */
  const waitForNo = (reader: Page, selector: string) =>
    reader.waitForFunction(
      (name: string, unwanted: string) => {
        const root = document.querySelector(name)?.shadowRoot;
        return root?.querySelector('dialog') != null && root.querySelector(unwanted) === null;
      },
      { timeout: PATIENCE, polling: 100 },
      HOST_NAME,
      selector,
    );

  it('changes the preview beside it and an open reader', async () => {
    const { reader, options } = await openBoth();
    await choose(options, 'theme', 'sepia');
    const theme = () =>
      options.evaluate(
        () =>
          document.querySelector('.preview')?.shadowRoot?.querySelector<HTMLElement>('.sheet')?.dataset.theme,
      );
    await expect.poll(theme).toBe('sepia');
    await waitForDialog(reader, 'data-theme', 'sepia');
    await options.click('[data-command=reset]');
    await waitForDialog(reader, 'data-theme', 'auto');
  });

  it.each([
    ['zh_TW', 'zh-Hant-TW'],
    ['zh_CN', 'zh-Hans-CN'],
    ['en', 'en'],
  ])('speaks %s when told so, with the reader and the toolbar button', async (locale, tag) => {
    const { reader, options } = await openBoth();
    await choose(options, 'language', locale);
    await options.waitForFunction(
      (wanted: string) => document.documentElement.lang === wanted,
      { timeout: PATIENCE },
      tag,
    );
    await expect
      .poll(() => options.$eval('h1', (heading) => heading.textContent))
      .toBe(textOf(locale, 'options_title'));
    const closeLabel = textOf(locale, 'command_close');
    await reader.waitForFunction(
      (name: string, wanted: string) =>
        document
          .querySelector(name)
          ?.shadowRoot?.querySelector('[data-command=close]')
          ?.textContent?.includes(wanted) ?? false,
      { timeout: PATIENCE, polling: 100 },
      HOST_NAME,
      closeLabel,
    );
    const title = async () => (await browser.driver.readAction()).title;
    await expect.poll(title, { timeout: PATIENCE }).toBe(textOf(locale, 'actionOpen'));
    // A reader that is opened anew speaks it from its first picture on.
    await browser.open(article);
    await browser.reader.open();
    const label = await browser.driver.page.evaluate(
      (name: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector('[role=toolbar]')?.getAttribute('aria-label'),
      HOST_NAME,
    );
    expect(label).toBe(textOf(locale, 'toolbar_label'));
  });

  it('lists what differs on a site, and forgets it', async () => {
    const { options } = await openBoth();
    await options.evaluate(
      (site: string) =>
        (
          globalThis as unknown as { chrome: { storage: { sync: { set(items: object): Promise<void> } } } }
        ).chrome.storage.sync.set({ [`site theme ${site}`]: 'black' }),
      host,
    );
    await options.waitForSelector(`[data-list=site-settings] [data-host="${host}"] button`);
    await options.click(`[data-list=site-settings] [data-host="${host}"] button`);
    await options.waitForFunction(
      () => document.querySelector('[data-list=site-settings] [data-host]') === null,
      { timeout: PATIENCE },
    );
  });

  it('in the reader, keeps a theme for the site alone', async () => {
    await browser.open(article);
    await browser.reader.open();
    const { page } = browser.driver;
    await page.keyboard.press(',');
    const click = async (selector: string) => {
      const isThere = (name: string, wanted: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector(wanted) != null;
      await page.waitForFunction(isThere, { timeout: PATIENCE }, HOST_NAME, selector);
      // Once: a condition may be asked more often.
      await page.evaluate(
        (name: string, wanted: string) =>
          document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click(),
        HOST_NAME,
        selector,
      );
    };
    await click('[data-setting=siteOnly] input');
    await click('[data-setting=theme] [data-value=black] input');
    await waitForDialog(page, 'data-theme', 'black');
    // Left at once: what was changed is written all the same.
    await browser.open(article);
    await browser.reader.open();
    await waitForDialog(browser.driver.page, 'data-theme', 'black');
    const elsewhere = article.address.replace(host, 'other.example');
    await browser.open({
      address: elsewhere,
      respond: (address) => article.respond(address.replace('other.example', host)),
    });
    await browser.reader.open();
    await waitForDialog(browser.driver.page, 'data-theme', 'auto');
  });

  it('gives the settings as a file and takes them from one', async () => {
    const { reader, options } = await openBoth();
    const file = join(tmpdir(), `limpid-settings-${process.pid}-${browser.driver.name}.json`);
    writeFileSync(
      file,
      JSON.stringify({ limpidSettings: 2, settings: { theme: 'dark' }, keys: { images: ['Alt+i'] } }),
    );
    const input = await options.$('input[data-command=import-settings]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await waitForDialog(reader, 'data-theme', 'dark');
    const saved = await options.evaluate(
      () =>
        new Promise<string>((resolve) => {
          // The file as it would be saved: no driver looks into downloads.
          const create = URL.createObjectURL;
          URL.createObjectURL = (blob) => {
            void (blob as Blob).text().then(resolve);
            return create.call(URL, blob);
          };
          document.querySelector<HTMLElement>('[data-command=export-settings]')?.click();
        }),
    );
    expect(JSON.parse(saved)).toMatchObject({ settings: { theme: 'dark' }, keys: { images: ['Alt+i'] } });
    await options.click('[data-command=reset]');
    await options.click('[data-command=reset-keys]');
    await waitForDialog(reader, 'data-theme', 'auto');
  });

  it('changes a key, names a clash, and the open reader follows', async () => {
    const { reader, options } = await openBoth();
    const imagesKey = '[data-key-of=images] button.key-button';
    await options.focus(imagesKey);
    await options.keyboard.press('Enter');
    await options.waitForSelector('[data-key-of=images][data-waiting]');
    await options.keyboard.press('t');
    await options.waitForSelector('[data-command=take-key]');
    await expect.poll(() => options.$eval('.key-waiting p', (line) => line.textContent)).toContain('t');
    await options.keyboard.press('z');
    await options.waitForSelector('[data-key-of=images]:not([data-waiting])');
    await expect.poll(() => options.$eval(`${imagesKey} kbd`, (key) => key.textContent)).toBe('z');
    await expect
      .poll(() => options.evaluate((wanted) => document.activeElement?.matches(wanted), imagesKey))
      .toBe(true);
    await reader.bringToFront();
    // The reader hears of it a moment after it is stored; its help names the keys that hold.
    await reader.keyboard.press('?');
    await reader.waitForFunction(
      (name: string, button: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector(`${button} kbd`)?.textContent === 'z',
      { timeout: PATIENCE },
      HOST_NAME,
      imagesKey,
    );
    await reader.keyboard.press('Escape');
    await waitForNo(reader, '[data-panel=help]');
    await reader.keyboard.press('z');
    await waitForDialog(reader, 'data-no-images', '');
    // The key of before does nothing any more.
    await reader.keyboard.press('i');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await waitForDialog(reader, 'data-no-images', '');
    await options.bringToFront();
    await options.click('[data-command=reset-keys]');
    await options.click('[data-command=reset]');
    // The second change within a moment is written after it; Firefox loses it where the page is left sooner.
    await waitForNo(reader, 'dialog[data-no-images]');
  });

  it('turns single letters off, for the open reader too; Escape still closes it', async () => {
    const { reader, options } = await openBoth();
    await options.click('[data-setting=singleKeys] input');
    // Once the reader has heard of it, it names no single key any more.
    await waitForNo(reader, '[data-command=outline][aria-keyshortcuts]');
    await reader.bringToFront();
    await reader.keyboard.press('i');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const hidesImages = await reader.evaluate(
      (name: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector('dialog')?.hasAttribute('data-no-images'),
      HOST_NAME,
    );
    expect(hidesImages).toBe(false);
    await reader.keyboard.press('Escape');
    await reader.waitForFunction(
      (name: string) => document.querySelector(name) === null,
      { timeout: PATIENCE },
      HOST_NAME,
    );
    await options.bringToFront();
    await options.click('[data-setting=singleKeys] input');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  });

  it('is walked through by Tab alone, and the focus is never hidden', async () => {
    await browser.driver.openExtensionPage('options.html');
    const { page } = browser.driver;
    await page.waitForSelector('[data-setting=theme]');
    await browser.driver.focusPage();
    const seen: string[] = [];
    for (let count = 0; count < 150; count += 1) {
      const before = await page.evaluateHandle(() => document.activeElement);
      await page.keyboard.press('Tab');
      // Firefox may answer for the key before the page has it; out of the page, the focus is the body's.
      await page.waitForFunction((last) => document.activeElement !== last, { timeout: PATIENCE }, before);
      await before.dispose();
      const place = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const box = (element.closest('label') ?? element).getBoundingClientRect();
        const isVisible = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
        return {
          name: element.closest('[data-setting], section, main')?.outerHTML.slice(0, 60) ?? '',
          isVisible,
        };
      });
      if (!place) break;
      expect(place.isVisible, place.name).toBe(true);
      seen.push(place.name);
    }
    expect(seen.length).toBeGreaterThan(60);
    expect(seen.length).toBeLessThan(150);
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, %s, at 1280 and at 390 px',
    async (scheme) => {
      await browser.driver.openExtensionPage('options.html?site=paper.example');
      const { page } = browser.driver;
      await browser.driver.setColourScheme(scheme);
      const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      for (const width of [1280, 390]) {
        await browser.driver.setViewport(width, 900);
        await page.waitForSelector('[data-key-of=find] button');
        await page.click('[data-key-of=find] button');
        await page.evaluate(source);
        const violations = await page.evaluate(async () => {
          interface Axe {
            run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          }
          const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
        });
        expect(violations).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(overflow).toBe(false);
        await page.click('[data-key-of=find] button');
      }
    },
  );
});
