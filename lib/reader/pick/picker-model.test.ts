// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageParts } from '../../page/page-parts.ts';
import { createPickerModel } from './picker-model.ts';

const LONG = '河邊的柳樹發了新芽，修船的人把木板翻過來曬。';

function byId(id: string): Element {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no ${id}`);
  return element;
}

function open() {
  const onEnd = vi.fn();
  const model = createPickerModel({ parts: createPageParts(document, () => true), onEnd });
  return { model, onEnd, marked: () => model.current.value.id };
}

beforeEach(() => {
  document.body.innerHTML = `<main id="main"><div id="story">
    <p id="one">${LONG}</p><p id="two">${LONG}${LONG}</p><p id="three">${LONG}</p></div>
    <aside id="aside">旁注</aside></main>`;
});

describe('the picker', () => {
  it('goes back the way that it grew', () => {
    const { model, marked } = open();
    expect(marked()).toBe('story');
    model.narrower();
    model.beside(-1);
    expect(marked()).toBe('one');
    model.wider();
    model.wider();
    expect(marked()).toBe('main');
    model.narrower();
    model.narrower();
    expect(marked()).toBe('one');
  });

  it('ends with the marked part and what was left out', () => {
    const { model, onEnd } = open();
    const story = model.current.value;
    model.beside(1);
    model.toggleExcluded();
    model.beside(-1);
    model.keep.value = true;
    model.take();
    expect(onEnd).toHaveBeenCalledExactlyOnceWith({ chosen: story, excluded: [byId('aside')] }, true);
  });

  it('takes a part in again, and what stands in a part goes with it', () => {
    const { model } = open();
    model.narrower();
    model.toggleExcluded();
    expect(model.excluded.value).toEqual([byId('two')]);
    model.wider();
    model.toggleExcluded();
    expect(model.excluded.value).toEqual([byId('story')]);
    model.toggleExcluded();
    expect(model.excluded.value).toEqual([]);
  });

  it('reads the rest only where something was left out', () => {
    const { model, onEnd } = open();
    model.takeRest();
    expect(onEnd).not.toHaveBeenCalled();
    model.toggleExcluded();
    model.takeRest();
    expect(onEnd).toHaveBeenCalledExactlyOnceWith({ chosen: null, excluded: [byId('story')] }, false);
  });

  it('gives nothing where the person gives up', () => {
    const { model, onEnd } = open();
    model.cancel();
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(null, false);
  });
});
