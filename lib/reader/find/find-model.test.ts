// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { TextMarker } from '../text-marker.ts';
import { createFindModel, type FindModel } from './find-model.ts';

function recordingMarker(): TextMarker & { texts: string[] } {
  const marker = {
    texts: [] as string[],
    mark(ranges: readonly AbstractRange[]) {
      marker.texts = ranges.map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    },
    clear() {
      marker.texts = [];
    },
  };
  return marker;
}

let root: HTMLElement;
let found: ReturnType<typeof recordingMarker>;
let current: ReturnType<typeof recordingMarker>;
let revealed: string[];
let firstVisible: Node | null;
let lifetime: AbortController;
let model: FindModel;

beforeEach(() => {
  root = document.createElement('article');
  root.innerHTML = '<p>發展一</p><p>再發<b>展</b>二</p><p>發三</p>';
  document.body.replaceChildren(root);
  found = recordingMarker();
  current = recordingMarker();
  revealed = [];
  firstVisible = null;
  lifetime = new AbortController();
  model = createFindModel(
    {
      root: () => root,
      found,
      current,
      reveal: (range) => revealed.push(range.toString()),
      firstVisible: () => firstVisible,
    },
    lifetime.signal,
  );
});

const state = () => [model.position.value, model.count.value];

describe('find model', () => {
  it('counts, marks and brings the first match into view', () => {
    model.show();
    model.search('发展');
    expect(state()).toEqual([1, 2]);
    expect(found.texts).toEqual(['發展', '發展']);
    expect(current.texts).toEqual(['發展']);
    expect(revealed).toEqual(['發展']);
  });

  it('steps round in both directions', () => {
    model.search('發');
    model.previous();
    expect(state()).toEqual([3, 3]);
    model.next();
    expect(state()).toEqual([1, 3]);
    model.next();
    expect(state()).toEqual([2, 3]);
    expect(revealed).toHaveLength(4);
  });

  it('begins with what is on the screen', () => {
    firstVisible = root.children[1] ?? null;
    model.search('發');
    expect(model.position.value).toBe(2);
  });

  it('keeps its place while the query grows', () => {
    model.search('發');
    model.next();
    model.search('發展');
    expect(state()).toEqual([2, 2]);
    model.search('發');
    expect(state()).toEqual([2, 3]);
  });

  it('says zero of zero where nothing is found, and steps do nothing', () => {
    model.search('發');
    model.search('無此');
    model.next();
    expect(state()).toEqual([0, 0]);
    expect(found.texts).toEqual([]);
    expect(current.texts).toEqual([]);
  });

  it('finds again after the text was converted, and stays on its match', () => {
    model.search('發展');
    model.next();
    for (const [from, to] of [
      ['發展一', '发展一'],
      ['再發', '再发'],
    ] as const) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeValue === from) node.nodeValue = to;
      }
    }
    revealed.length = 0;
    model.reindex();
    expect(state()).toEqual([2, 2]);
    expect(found.texts).toEqual(['发展', '发展']);
    expect(revealed, 'a script switch does not scroll').toEqual([]);
  });

  it('notices a paragraph that was put back', () => {
    model.search('發');
    const back = document.createElement('p');
    back.textContent = '發四';
    root.prepend(back);
    expect(model.count.value).toBe(3);
    model.reindex();
    expect(model.count.value).toBe(4);
  });

  it('takes its marks away on closing and searches again on showing', () => {
    model.search('發');
    model.close();
    expect(found.texts).toEqual([]);
    expect(current.texts).toEqual([]);
    expect(model.open.value).toBe(false);
    model.show();
    expect(state()).toEqual([1, 3]);
    expect(model.query.value).toBe('發');
  });

  it('takes its marks away when the reader closes', () => {
    model.search('發');
    lifetime.abort();
    expect(found.texts).toEqual([]);
    expect(model.open.value).toBe(false);
  });

  it('knows all matches of a word that is everywhere, and paints those around the current one', () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = '的'.repeat(10_000);
    root.append(paragraph);
    model.search('的');
    expect(state()).toEqual([1, 10_000]);
    expect(found.texts).toHaveLength(2000);
    model.previous();
    expect(state()).toEqual([10_000, 10_000]);
    expect(found.texts).toHaveLength(2000);
  });

  describe('in a book', () => {
    // A clock in which every step takes longer than a slice may.
    let clock: number;
    const openSlow = (): FindModel => {
      clock = 0;
      root.innerHTML = Array.from(
        { length: 40 },
        (_, index) => `<p>${'船走得慢'.repeat(1000)}發展${index}</p>`,
      ).join('');
      return createFindModel(
        {
          root: () => root,
          found,
          current,
          reveal: (range) => revealed.push(range.toString()),
          now: () => (clock += 10),
        },
        lifetime.signal,
      );
    };
    const settle = async (slow: FindModel): Promise<void> => {
      for (let count = 0; slow.isReading.value && count < 200; count += 1)
        await new Promise((resolve) => setTimeout(resolve, 5));
    };

    it('lets go of the thread, says that it is reading, and answers the last query', async () => {
      const slow = openSlow();
      slow.search('无此');
      expect(slow.isReading.value).toBe(true);
      expect(slow.count.value).toBe(0);
      slow.search('发展');
      await settle(slow);
      expect([slow.isReading.value, slow.position.value, slow.count.value]).toEqual([false, 1, 40]);
      expect(found.texts).toHaveLength(40);
      expect(revealed).toEqual(['發展']);
    });

    it('begins anew where the text changes meanwhile', async () => {
      const slow = openSlow();
      slow.search('发展');
      root.lastElementChild?.remove();
      slow.reindex();
      await settle(slow);
      expect(slow.count.value).toBe(39);
    });

    it('stops where the bar is closed', async () => {
      const slow = openSlow();
      slow.search('发展');
      slow.close();
      expect(slow.isReading.value).toBe(false);
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(found.texts).toEqual([]);
      expect(slow.count.value).toBe(0);
    });
  });
});
