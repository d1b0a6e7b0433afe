import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { ConversionResult } from '../script/converter.ts';
import type { MountAids } from './aids-loader.ts';
import { createAidsModel } from './aids-model.ts';
import type { ArticleModel } from './article-model.ts';
import type { ScriptModel } from './script-model.ts';
import type { SettingsModel } from './settings-model.ts';

describe('createAidsModel', () => {
  const setUp = () => {
    const showMarks = vi.fn();
    const current = signal({ marks: true, theme: 'auto' });
    const result = signal<ConversionResult | null>(resultOf('a'));
    createAidsModel(
      {
        article: { revision: signal(0) } as unknown as ArticleModel,
        script: { result } as unknown as ScriptModel,
        settings: { current } as unknown as SettingsModel,
        pages: { all: async () => {} },
        host: {} as Parameters<typeof createAidsModel>[0]['host'],
        place: () => ({}) as HTMLElement,
        loadAids: async () => (() => ({ showMarks, reindex() {} })) as unknown as MountAids,
        onFailure: (error) => {
          throw error;
        },
      },
      new AbortController().signal,
    );
    return { showMarks, current, result };
  };

  it('marks what each conversion changed, while that is wanted', async () => {
    const { showMarks, current, result } = setUp();
    await vi.waitFor(() => expect(showMarks).toHaveBeenLastCalledWith(['a']));
    result.value = resultOf('b');
    await vi.waitFor(() => expect(showMarks).toHaveBeenLastCalledWith(['b']));
    current.value = { ...current.value, marks: false };
    expect(showMarks).toHaveBeenLastCalledWith([]);
  });

  it('leaves the marks, and the one that is looked at, when another setting changes', async () => {
    const { showMarks, current } = setUp();
    await vi.waitFor(() => expect(showMarks).toHaveBeenCalledTimes(1));
    current.value = { ...current.value, theme: 'dark' };
    current.value = { ...current.value };
    await new Promise((resolve) => setTimeout(resolve));
    expect(showMarks).toHaveBeenCalledTimes(1);
  });
});

function resultOf(mark: string): ConversionResult {
  return { marksByBlock: () => [mark] } as unknown as ConversionResult;
}
