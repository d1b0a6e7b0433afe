import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { clickOn, readFocus, waitFor } from '../browsers/shadow-page.ts';
import { sampleArticle } from './articles.ts';
import { typographyArticle } from './hazard-pages.ts';
import { useBrowser } from './use-browser.ts';

describe('what one looks up on the way', () => {
  const browser = useBrowser();
  const open = async (page: Parameters<typeof browser.open>[0] = typographyArticle()) => {
    await browser.driver.setViewport(1280, 900);
    await browser.open(page);
    await browser.reader.open();
  };
  const press = (key: 'Enter' | 'Escape' | 'Tab' | 'r') => browser.driver.page.keyboard.press(key);
  const inReader = <Result>(read: (root: ShadowRoot) => Result): Promise<Result> =>
    // As text: what runs in the page knows nothing of what is around it here.
    browser.driver.page.evaluate(
      `(${read})(document.querySelector('${HOST_NAME}').shadowRoot)`,
    ) as Promise<Result>;

  it('shows a note beside its mark, and gives the focus back to the mark', async () => {
    await open();
    await clickOn(browser.driver, '#ref1');
    await waitFor(browser.driver, '.note-view');
    const shown = await inReader((root) => {
      const note = root.querySelector<HTMLElement>('.note-view');
      const mark = root.querySelector('#ref1')?.getBoundingClientRect();
      const box = note?.getBoundingClientRect();
      return {
        text: note?.querySelector<HTMLElement>('.note-text')?.innerText.trim(),
        role: note?.getAttribute('role'),
        links: note?.querySelectorAll('.note-text a').length,
        isNear: mark && box ? box.top - mark.bottom < 20 && box.top > mark.top : false,
        isWithin: box ? box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight : false,
      };
    });
    expect(shown).toEqual({
      text: '日誌共 97 本，現存 95 本；缺的兩本在 1994 年的水災中損壞。',
      role: 'dialog',
      links: 0,
      isNear: true,
      isWithin: true,
    });
    await expect.poll(async () => (await readFocus(browser.driver))?.what).toBe('note');
    await press('Escape');
    await waitFor(browser.driver, '.note-view', false);
    await expect.poll(async () => (await readFocus(browser.driver))?.text).toBe('1');
    expect(await browser.reader.count()).toBe(1);
    // By key as well, and on to where the note stands.
    await press('Enter');
    await waitFor(browser.driver, '.note-view');
    await clickOn(browser.driver, '[data-command=note-go]');
    await waitFor(browser.driver, '.note-view', false);
    await expect.poll(async () => (await readFocus(browser.driver))?.text).toContain('日誌共 97 本');
  });

  it('opens a picture large by click and by key, and nothing behind it can be reached', async () => {
    await open();
    for (const how of ['click', 'key']) {
      if (how === 'click') await clickOn(browser.driver, '.article-body figure > img');
      else await press('Enter');
      await waitFor(browser.driver, '.picture-view');
      const { width, caption } = await inReader((root) => ({
        width: root.querySelector('.picture-frame img')?.getBoundingClientRect().width ?? 0,
        caption: root.querySelector('.picture-caption')?.textContent,
      }));
      expect(width).toBeGreaterThan(1000);
      expect(caption).toContain('岬角上的燈塔');
      for (let tab = 0; tab < 6; tab += 1) {
        await press('Tab');
        const isInside = await inReader((root) =>
          root.activeElement === null || root.activeElement.localName === 'dialog'
            ? true
            : root.activeElement.closest('.picture-view') !== null,
        );
        expect(isInside).toBe(true);
      }
      await press('Escape');
      await waitFor(browser.driver, '.picture-view', false);
      await expect.poll(async () => (await readFocus(browser.driver))?.what).toBe('img');
    }
    expect(await browser.reader.count()).toBe(1);
  });

  it('makes a video a picture with a way to it, and not a picture to open', async () => {
    await open();
    const video = await inReader((root) => {
      const link = root.querySelector<HTMLAnchorElement>('.article-body a[type="video/*"]');
      return {
        href: link?.href,
        name: link?.querySelector('img')?.alt,
        isButton: link?.querySelector('img')?.getAttribute('role') ?? null,
        sign: link ? getComputedStyle(link, '::after').width : '',
        players: root.querySelectorAll('.article-body :is(video, iframe)').length,
      };
    });
    expect(video).toEqual({
      href: 'https://coast.example/people/last-night.mp4',
      name: '最後一次點燈',
      isButton: null,
      sign: '72px',
      players: 0,
    });
  });

  it('says how many things were removed, puts all back and takes all out again', async () => {
    await open(sampleArticle().page);
    const before = await browser.reader.read();
    await press('r');
    await waitFor(browser.driver, '[data-panel=removed]');
    const states = () =>
      inReader((root) =>
        [...root.querySelectorAll('.removals li')].map((item) => item.getAttribute('data-removed')),
      );
    const all = await states();
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all)).toEqual(new Set(['true']));
    expect(await inReader((root) => root.querySelector('.panel-removed h2')?.textContent)).toContain(
      String(all.length),
    );
    await clickOn(browser.driver, '[data-command=put-all-back]');
    await waitFor(browser.driver, '[data-removed=true]', false);
    expect((await browser.reader.read()).markup[1]?.length).toBeGreaterThan(before.markup[1]?.length ?? 0);
    await expect.poll(async () => (await readFocus(browser.driver))?.what).toBe('put-all-back');
    await clickOn(browser.driver, '[data-command=take-all-out]');
    await waitFor(browser.driver, '[data-removed=false]', false);
    expect((await browser.reader.read()).lines).toEqual(before.lines);
  });
});
