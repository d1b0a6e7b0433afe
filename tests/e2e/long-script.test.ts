import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { servePages } from '../browsers/served-pages.ts';
import { useBrowser } from './use-browser.ts';

const ADDRESS = 'https://lakeside.example/river/book.html';
const SECTIONS = 12;
const PARAGRAPHS = 20;

const text = (section: number, paragraph: number): string =>
  `第${section}章第${paragraph}段：她的头发白了以后，仍然每天从山后走到镇上，把里里外外收拾好，再干一会儿活。`.repeat(
    12,
  );

/** A book of twelve chapters and some 130,000 characters: longer than what is laid out and restyled in one go. */
function book() {
  const chapters = Array.from({ length: SECTIONS }, (_, section) => {
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_each, index) => `<p>${text(section, index)}</p>`);
    return `<h2>第${section}章的发现</h2>${paragraphs.join('')}`;
  });
  const body =
    '<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>山后的一年</title></head>' +
    `<body><article><h1>山后的一年</h1>${chapters.join('')}</article></body></html>`;
  return { address: ADDRESS, respond: servePages({ [ADDRESS]: body }) };
}

describe('a book', () => {
  const browser = useBrowser();

  it('is laid out near the window alone, and every chapter can be gone to', async () => {
    await browser.driver.setViewport(1280, 900);
    await browser.open(book());
    await browser.reader.open();
    const { page } = browser.driver;
    const laidOut = async (): Promise<number> =>
      page.evaluate((name: string) => {
        const paragraphs =
          document.querySelector(name)?.shadowRoot?.querySelectorAll('.article-body p') ?? [];
        return [...paragraphs].filter((each) => each.checkVisibility({ contentVisibilityAuto: true })).length;
      }, HOST_NAME);
    const total = SECTIONS * PARAGRAPHS;
    await page.waitForFunction(
      (name: string) =>
        document.querySelector(name)?.shadowRoot?.querySelectorAll('[data-section]').length === 12,
      {},
      HOST_NAME,
    );
    expect(await laidOut()).toBeLessThan(total / 2);
    await browser.reader.press('G');
    await browser.reader.waitForCurrentSection(SECTIONS - 1);
    const { headingTops } = await browser.reader.readPosition();
    expect(headingTops.at(-1)).toBeGreaterThanOrEqual(0);
    expect(headingTops.at(-1)).toBeLessThan(900);
    expect(await laidOut()).toBeLessThan(total / 2);
  });

  it('goes round the scripts with each block in its language in every frame, and comes back byte for byte', async () => {
    const { page } = browser.driver;
    const readMarkup = () =>
      page.evaluate(
        (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('.article-body')?.outerHTML,
        HOST_NAME,
      );
    const before = await readMarkup();
    for (const script of ['Hans', 'Hant-TW', 'Hant-HK', 'original']) {
      const wrong = await page.evaluate(
        async (...[name, wanted]: [string, string]) => {
          const root = document.querySelector(name)?.shadowRoot;
          const button = root?.querySelector<HTMLElement>('[data-command=script]');
          if (!root || !button) return ['There is no switch.'];
          const blocks = [...root.querySelectorAll('.article-body :is(h2, p)')];
          const found = new Set<string>();
          const check = (): void => {
            for (const block of blocks) {
              const language = block.closest('[lang]')?.getAttribute('lang') ?? '';
              const isTraditional = /[發髮後]/.test(block.textContent ?? '');
              if (isTraditional !== /Hant/.test(language))
                found.add(`${block.textContent?.slice(0, 8)} ${language}`);
            }
          };
          button.click();
          while (root.querySelector('[data-command=script]')?.getAttribute('data-script') !== wanted) {
            await new Promise((resolve) => requestAnimationFrame(resolve));
            check();
          }
          const last = blocks.at(-1)?.closest('[lang]')?.getAttribute('lang') ?? '';
          if (wanted !== 'original' && !last.includes(wanted)) found.add(`${wanted}: ${last}`);
          return [...found];
        },
        HOST_NAME,
        script,
      );
      expect(wrong, script).toEqual([]);
    }
    expect(await readMarkup()).toBe(before);
  });

  it('can be selected across what is laid out by itself', async () => {
    const selected = await browser.driver.page.evaluate(async (name: string) => {
      const root = document.querySelector(name)?.shadowRoot as
        | (ShadowRoot & { getSelection?(): Selection | null })
        | null;
      const paragraphs = [...(root?.querySelectorAll('.article-body p') ?? [])].slice(-12);
      const first = paragraphs[0]?.firstChild;
      const last = paragraphs.at(-1)?.firstChild;
      const selection = root?.getSelection?.() ?? document.getSelection();
      if (!first || !last || !selection) return '';
      selection.setBaseAndExtent(first, 0, last, 5);
      // Firefox's `toString` of the selection leaves out what is not laid out.
      return selection.getRangeAt(0).toString();
    }, HOST_NAME);
    expect(selected).toContain('第11章第8段');
    expect(selected).toContain('第11章第15段');
    expect(selected.length).toBeGreaterThan(10 * text(11, 8).length);
  });
});

describe('a paragraph of a whole book', () => {
  const browser = useBrowser();
  const sentences = Array.from(
    { length: 2_600 },
    (_, index) =>
      `第<b>${index}</b>天：她的头发白了以后，仍然每天从山后走到镇上，把里里外外收拾好，再干一会儿活。`,
  );
  // Nothing for long stretches says where to cut: a cut parts one of the words.
  const words = `那${'头发'.repeat(1_250)}；`.repeat(6);
  const markup = `<p>${sentences.join('')}${words}</p>`;

  it('is laid out in pieces near the window alone, without a change in its markup', async () => {
    await browser.driver.setViewport(1280, 900);
    const body =
      '<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>山后的一年</title></head>' +
      `<body><article><h1>山后的一年</h1>${markup}</article></body></html>`;
    await browser.open({ address: ADDRESS, respond: servePages({ [ADDRESS]: body }) });
    await browser.reader.open();
    const seen = await browser.driver.page.evaluate((name: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const names = [...(root?.querySelectorAll('.article-body b') ?? [])];
      const paragraphs = root?.querySelectorAll('.article-body p') ?? [];
      return {
        laidOut: names.filter((each) => each.checkVisibility({ contentVisibilityAuto: true })).length,
        paragraphs: paragraphs.length,
        markup: paragraphs[0]?.innerHTML,
        partsWord: [...(paragraphs[0]?.childNodes ?? [])].some((each) => each.textContent?.startsWith('发')),
      };
    }, HOST_NAME);
    expect(seen.paragraphs).toBe(1);
    expect(seen.partsWord).toBe(true);
    expect(seen.laidOut).toBeGreaterThan(0);
    expect(seen.laidOut).toBeLessThan(sentences.length / 4);
    expect(`<p>${seen.markup}</p>`).toBe(markup);
  });

  it('is indented once, at its beginning', async () => {
    const indents = await browser.driver.page.evaluate((name: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const dialog = root?.querySelector('dialog');
      const paragraph = root?.querySelector('.article-body p');
      if (!dialog || !paragraph) return null;
      const texts = [...paragraph.childNodes].filter((node) => node.nodeType === 3);
      // Texts beside one another: there was a cut.
      const cut = texts.find((text) => text.previousSibling?.nodeType === 3);
      const leftOf = (text: Node | undefined): number => {
        if (!text) return Number.NaN;
        const range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, 1);
        return range.getClientRects()[0]?.left ?? Number.NaN;
      };
      const before = dialog.dataset.paragraph ?? '';
      const measure = (way: string): number => {
        dialog.dataset.paragraph = way;
        return Math.round(leftOf(texts[0]) - leftOf(cut));
      };
      const found = { indented: measure('indent'), spaced: measure('space') };
      dialog.dataset.paragraph = before;
      return found;
    }, HOST_NAME);
    expect(indents?.spaced).toBe(0);
    expect(indents?.indented).toBeGreaterThan(20);
  });

  it('converts a word that a cut parts, in its language in every frame, and comes back byte for byte', async () => {
    const { page } = browser.driver;
    for (const script of ['Hans', 'Hant-TW', 'Hant-HK', 'original']) {
      const { text, wrong } = await page.evaluate(
        async (...[name, wanted]: [string, string]) => {
          const root = document.querySelector(name)?.shadowRoot;
          const paragraph = root?.querySelector('.article-body p');
          const found = new Set<string>();
          root?.querySelector<HTMLElement>('[data-command=script]')?.click();
          while (root?.querySelector('[data-command=script]')?.getAttribute('data-script') !== wanted) {
            await new Promise((resolve) => requestAnimationFrame(resolve));
            const language = paragraph?.closest('[lang]')?.getAttribute('lang') ?? '';
            const isTraditional = paragraph?.textContent?.includes('髮') ?? false;
            if (isTraditional !== /Hant/.test(language)) found.add(`${isTraditional} ${language}`);
          }
          return { text: paragraph?.innerHTML ?? '', wrong: [...found] };
        },
        HOST_NAME,
        script,
      );
      expect(wrong, script).toEqual([]);
      if (script.startsWith('Hant')) {
        expect(text.slice(-words.length), script).toBe(words.replaceAll('头发', '頭髮'));
      } else expect(`<p>${text}</p>`, script).toBe(markup);
    }
  });
});
