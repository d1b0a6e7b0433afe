// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { ConversionResult } from '../script/converter.ts';
import type { ArticleModel } from './article-model.ts';
import { createOutlineModel } from './outline-model.ts';
import type { PositionModel } from './position-model.ts';
import type { ScriptModel } from './script-model.ts';

// jsdom lays nothing out.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    disconnect(): void {}
  },
);

describe('createOutlineModel', () => {
  const setUp = () => {
    const body = document.createElement('div');
    body.innerHTML = '<h2 id="s1">江上的规矩</h2>';
    const revision = signal(0);
    const result = signal<ConversionResult | null>(null);
    const article = {
      article: { sections: [{ id: 's1', title: '江上的规矩', level: 2 }] },
      body,
      revision,
    } as unknown as ArticleModel;
    const shown = signal('original');
    const script = { result, shown } as unknown as ScriptModel;
    const { entries } = createOutlineModel(
      body,
      article,
      script,
      {} as PositionModel,
      new AbortController().signal,
    );
    const titles = () => entries.value.map(({ title }) => title);
    const write = (text: string) => {
      const [heading] = body.children;
      if (heading) heading.textContent = text;
    };
    const converted = () => {
      shown.value = 'Hant-TW';
      result.value = {} as ConversionResult;
    };
    return { titles, write, converted, revision };
  };

  it('names sections as their headings are converted', () => {
    const { titles, write, converted } = setUp();
    expect(titles()).toEqual(['江上的规矩']);
    write('江上的規矩');
    converted();
    expect(titles()).toEqual(['江上的規矩']);
  });

  it('does so again where the text was in its original for a while, as when something is put back', () => {
    const { titles, write, converted, revision } = setUp();
    write('江上的規矩');
    converted();
    write('江上的规矩');
    revision.value += 1;
    expect(titles()).toEqual(['江上的规矩']);
    write('江上的規矩');
    converted();
    expect(titles()).toEqual(['江上的規矩']);
  });
});
