import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { sampleArticle } from './articles.ts';
import { useBrowser } from './use-browser.ts';

/** What stands where in one frame of the open overlay. */
interface Frame {
  /** Whether all of the reader is there. */
  readonly isWhole: boolean;
  /** Text and place of title, facts and the first paragraphs. */
  readonly lines: readonly string[];
}

describe('the first picture of an article', () => {
  const browser = useBrowser();

  it('is seen before the reader is whole, and nothing of it moves or changes then', async () => {
    await browser.open(sampleArticle().page);
    const { page } = browser.driver;
    await page.evaluate((name: string) => {
      const frames: Frame[] = [];
      Object.assign(window, { framesOfTheTest: frames });
      const look = () => {
        const root = document.querySelector(name)?.shadowRoot;
        const shown = root?.querySelectorAll<HTMLElement>(
          '.article-header > *, .fact, .article-body p, .article-body figure',
        );
        const lines = [...(shown ?? [])].slice(0, 12).map((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return `${element.innerText} ${element.closest('[lang]')?.getAttribute('lang')} ${[left, top, width, height].join(' ')}`;
        });
        if (lines.length > 0) frames.push({ isWhole: root?.querySelector('main') != null, lines });
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, HOST_NAME);
    await browser.reader.open();
    const frames = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return (window as unknown as { framesOfTheTest: Frame[] }).framesOfTheTest;
    });
    const first = frames.find(({ isWhole }) => !isWhole);
    const whole = frames.findLast(({ isWhole }) => isWhole);
    // Title, standfirst, the line of facts and each of them, and paragraphs of the text.
    const seen = first?.lines.length ?? 0;
    expect(seen).toBeGreaterThanOrEqual(8);
    expect(first?.lines).toEqual(whole?.lines.slice(0, seen));
  });
});
