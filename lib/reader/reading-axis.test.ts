// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readingAxis, setVertical } from './reading-axis.ts';

/** A window of 800 × 600 px at (10, 20). */
const FRAME = { left: 10, top: 20, right: 810, bottom: 620 };

let scroller: HTMLElement;

beforeEach(() => {
  scroller = document.createElement('div');
  document.body.append(scroller);
  scroller.getBoundingClientRect = () => FRAME as DOMRect;
  Object.defineProperties(scroller, {
    clientWidth: { value: 800 },
    clientHeight: { value: 600 },
    scrollWidth: { value: 8000 },
    scrollHeight: { value: 6000 },
  });
  scroller.scrollTo = vi.fn();
});

describe('the reading axis', () => {
  it('runs down where lines run across', () => {
    scroller.scrollTop = 120;
    const axis = readingAxis(scroller);
    expect([axis.isVertical, axis.position, axis.extent, axis.length, axis.covered]).toEqual([
      false,
      120,
      600,
      6000,
      56,
    ]);
    expect(axis.stretchOf({ left: 100, top: 70, right: 700, bottom: 90 })).toEqual({ start: 50, end: 70 });
    axis.goBy(30);
    expect([scroller.scrollTop, scroller.scrollLeft]).toEqual([150, 0]);
    axis.goTo(40);
    expect(scroller.scrollTo).toHaveBeenLastCalledWith({ top: 40, behavior: 'instant' });
  });

  it('runs to the left where lines stand upright, from the moment they do', () => {
    const axis = readingAxis(scroller);
    setVertical(scroller, true);
    scroller.scrollLeft = -120;
    expect([axis.isVertical, axis.position, axis.extent, axis.length]).toEqual([true, 120, 800, 8000]);
    expect(axis.stretchOf({ left: 700, top: 70, right: 760, bottom: 600 })).toEqual({ start: 50, end: 110 });
    axis.goBy(30);
    expect([scroller.scrollTop, scroller.scrollLeft]).toEqual([0, -150]);
    axis.goTo(40, 'smooth');
    expect(scroller.scrollTo).toHaveBeenLastCalledWith({ left: -40, behavior: 'smooth' });
    setVertical(scroller, false);
    expect([axis.isVertical, axis.position]).toEqual([false, 0]);
  });
});
