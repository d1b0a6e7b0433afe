// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ConversionMark } from '../script/converter.ts';
import { createMarksModel } from './marks-model.ts';

/** jsdom has no layout: each character is a box of 10 × 20 px in one line. */
beforeEach(() => {
  // No slice of work is over, however busy the machine is.
  vi.spyOn(performance, 'now').mockReturnValue(0);
  Range.prototype.getClientRects = function rects(this: Range) {
    const box = { left: this.startOffset * 10, right: this.endOffset * 10, top: 100, bottom: 120 };
    return [box] as unknown as DOMRectList;
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(Range.prototype, 'getClientRects');
});

function open(firstVisible: () => Node | null = () => null) {
  document.body.innerHTML = '<p>佈告欄在後門</p><p>皇后</p>';
  const [first, second] = [...document.querySelectorAll('p')].map((element) => element.firstChild as Text);
  const mark = (node: Text | undefined, start: number, end: number, original: string): ConversionMark => ({
    node: node as Text,
    start,
    end,
    original,
    kind: 'phrase',
  });
  const marks = [mark(first, 0, 3, '布告栏'), mark(first, 4, 6, '后门'), mark(second, 0, 2, '皇后')];
  const marker = { mark: vi.fn(), clear: vi.fn() };
  const reveal = vi.fn();
  const lifetime = new AbortController();
  const model = createMarksModel({ marker, reveal, firstVisible }, lifetime.signal);
  model.show([marks]);
  return { marks, marker, reveal, lifetime, model, element: document.querySelector('p') as Element };
}

describe('marks', () => {
  test('paint every change and alter no text', () => {
    const { marker } = open();
    const ranges = marker.mark.mock.calls[0]?.[0] as AbstractRange[];
    expect(ranges.map(({ startOffset, endOffset }) => [startOffset, endOffset])).toEqual([
      [0, 3],
      [4, 6],
      [0, 2],
    ]);
    expect(document.body.innerHTML).toBe('<p>佈告欄在後門</p><p>皇后</p>');
  });

  test('the one under the pointer tells its original, beside it none does', () => {
    const { model, element } = open();
    model.lookAt(element, 50, 110);
    expect(model.shown.value?.mark.original).toBe('后门');
    model.lookAt(element, 35, 110);
    expect(model.shown.value).toBeNull();
  });

  test('keys go from one to the next, and from the last to the first', () => {
    const { model, reveal } = open();
    const seen = [0, 1, 2, 3].map(() => {
      model.next();
      return model.shown.value?.mark.original;
    });
    expect(seen).toEqual(['布告栏', '后门', '皇后', '布告栏']);
    expect(reveal).toHaveBeenCalledTimes(4);
  });

  test('keys begin at the first in the window', () => {
    const { model } = open(() => document.querySelectorAll('p')[1]?.firstChild ?? null);
    model.next();
    expect(model.shown.value?.mark.original).toBe('皇后');
  });

  test('are gone for an empty list and at the end', () => {
    const { model, marker, lifetime } = open();
    model.next();
    model.show([]);
    expect(model.shown.value).toBeNull();
    expect(marker.clear).toHaveBeenCalledTimes(1);
    lifetime.abort();
    expect(marker.clear).toHaveBeenCalledTimes(2);
  });

  test('a mark whose text is gone is skipped', () => {
    const { model, marks, marker } = open();
    // Two marks are in it.
    marks[0]?.node.remove();
    model.show([marks]);
    expect(marker.mark.mock.calls[1]?.[0]).toHaveLength(1);
  });

  test('of a long article are taken up in slices; what comes later overtakes them, and the key waits for them', async () => {
    const { model, marks, marker } = open();
    // Each block takes longer than a slice may.
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      time += 20;
      return time;
    });
    const blocks = marks.map((mark) => [mark]);
    marker.mark.mockClear();
    model.show(blocks.slice(0, 2));
    model.show(blocks);
    model.next();
    expect(marker.mark).not.toHaveBeenCalled();
    expect(model.shown.value).toBeNull();
    await vi.waitFor(() => expect(model.shown.value?.mark.original).toBe('布告栏'));
    expect(marker.mark).toHaveBeenCalledTimes(1);
    expect(marker.mark.mock.calls[0]?.[0]).toHaveLength(3);
  });
});
