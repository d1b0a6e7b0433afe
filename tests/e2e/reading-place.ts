import type { Driver } from '../browsers/driver.ts';
import { HOST_NAME } from '../browsers/reader-page.ts';

/** A sentence of the text: the block it is in and its number within the block, both from 0. */
export interface SentencePlace {
  readonly block: number;
  readonly sentence: number;
  /**
   * Where its first character begins, in CSS px from the edge of the window at which reading begins: the upper one, or the
   * right one where the text is vertical.
   */
  readonly start: number;
}

/** Height of the strip at the top of the window that the toolbar covers where the text is horizontal, in CSS px. */
const STRIP = 56;

/**
 * Measures where sentences stand, from the boxes of their first characters. With `wanted`, that sentence; without, the
 * first sentence that begins beyond what tools cover.
 */
export async function measureSentence(
  driver: Driver,
  wanted?: Pick<SentencePlace, 'block' | 'sentence'>,
): Promise<SentencePlace> {
  return driver.page.evaluate(
    async (name: string, strip: number, block: number, sentence: number) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let frames = 0; frames < 4; frames += 1) await frame();
      const body = document.querySelector(name)?.shadowRoot?.querySelector('.article-body');
      if (!body) throw new Error('The reader shows no article.');
      const blocks = [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, figcaption')];
      const isVertical = getComputedStyle(body).writingMode === 'vertical-rl';
      const edge = isVertical ? 0 : strip;
      const startOf = ({ top, right }: DOMRect) => (isVertical ? innerWidth - right : top);
      const endOf = ({ bottom, left }: DOMRect) => (isVertical ? innerWidth - left : bottom);
      const startAt = (element: Element, position: number): number | null => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { data } = node as Text;
          if (position < before + data.length) {
            const range = document.createRange();
            range.setStart(node, position - before);
            range.setEnd(node, position - before + 1);
            const [box] = range.getClientRects();
            return box ? startOf(box) : null;
          }
          before += data.length;
        }
        return null;
      };
      const startsOf = (element: Element): number[] => {
        const text = element.textContent ?? '';
        const first = text.search(/\S/u);
        const starts = first < 0 ? [] : [first];
        for (const match of text.matchAll(/[。！？][”’」』）)]*/gu)) {
          const start = match.index + match[0].length;
          if (start < text.length) starts.push(start);
        }
        return starts;
      };
      const place = (blockNumber: number, number: number) => {
        const element = blocks[blockNumber];
        const start = element && startsOf(element)[number];
        const from = element && start !== undefined ? startAt(element, start) : null;
        return from === null ? null : { block: blockNumber, sentence: number, start: from };
      };
      if (block >= 0) {
        const found = place(block, sentence);
        if (!found) throw new Error(`There is no sentence ${sentence} in block ${block}.`);
        return found;
      }
      for (let number = 0; number < blocks.length; number += 1) {
        const element = blocks[number];
        if (!element || endOf(element.getBoundingClientRect()) <= edge) continue;
        for (let within = 0; within < startsOf(element).length; within += 1) {
          const found = place(number, within);
          if (found && found.start >= edge) return found;
        }
      }
      throw new Error('No sentence begins below the toolbar.');
    },
    HOST_NAME,
    STRIP,
    wanted?.block ?? -1,
    wanted?.sentence ?? -1,
  );
}
