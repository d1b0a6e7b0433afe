// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../article/article.ts';
import { loadCompiled } from '../script/compiled.test-data.ts';
import { createConverter } from '../script/converter.ts';
import type { ScriptTarget } from '../script/targets.ts';
import type { PositionModel } from './position-model.ts';
import { createScriptModel, type ScriptModel } from './script-model.ts';
import type { SettingsModel } from './settings-model.ts';

const loadDictionary = vi.fn(loadCompiled);
const loadConverter = vi.fn(async () => createConverter({ loadDictionary }));
const onFailure = vi.fn();
let model: ScriptModel;
let body: HTMLElement;

/** Makes the model for an article in simplified characters, with the script of the last visit. */
function open(script: ScriptTarget): void {
  vi.clearAllMocks();
  body = document.createElement('div');
  body.innerHTML = '<p>头发</p>';
  const current = signal<{ script: ScriptTarget; vocabulary: boolean; quotes: boolean }>({
    script,
    vocabulary: false,
    quotes: true,
  });
  const settings = {
    current,
    set(name: string, value: unknown) {
      current.value = { ...current.value, [name]: value };
    },
  } as unknown as SettingsModel;
  const position = {
    keep: (change: () => void) => change(),
    keepDuring: (change: () => Promise<void>) => change(),
  } as unknown as PositionModel;
  const article = { script: 'Hans', language: 'zh-Hans' } as unknown as Article;
  model = createScriptModel(
    {
      article,
      body,
      scroller: document.createElement('div'),
      settings,
      position,
      loadConverter,
      readUserWords: async () => ({ 'to-simplified': [], 'to-traditional': [] }),
      onFailure,
    },
    new AbortController().signal,
  );
}
beforeEach(() => open('Hans'));

describe('prepare', () => {
  it('loads what the next script needs, once, and changes nothing', async () => {
    await model.settled;
    loadDictionary.mockClear();
    model.prepare();
    model.prepare();
    await vi.waitFor(() => expect(loadDictionary.mock.calls).toEqual([['to-traditional']]));
    expect(loadConverter).toHaveBeenCalledTimes(1);
    expect(body.textContent).toBe('头发');
    model.cycle();
    await model.settled;
    expect(body.textContent).toBe('頭髮');
    expect(loadDictionary).toHaveBeenCalledTimes(1);
  });

  it('says nothing of a failure; the switch asks again', async () => {
    await model.settled;
    loadDictionary.mockRejectedValueOnce(new Error('gone'));
    model.prepare();
    await vi.waitFor(() => expect(loadDictionary).toHaveBeenCalledWith('to-traditional'));
    expect(onFailure).not.toHaveBeenCalled();
    model.cycle();
    await model.settled;
    expect(body.textContent).toBe('頭髮');
  });
});

describe('the next script', () => {
  it('follows what is shown while the script of the last visit is still on its way', async () => {
    open('Hant-TW');
    expect(model.shown.value).toBe('original');
    model.cycle();
    await model.settled;
    expect(model.shown.value).toBe('Hans');
  });

  it('follows that script once it is shown', async () => {
    open('Hant-TW');
    await model.settled;
    expect(model.shown.value).toBe('Hant-TW');
    model.cycle();
    await model.settled;
    expect(model.shown.value).toBe('Hant-HK');
  });

  it('goes on by as many as there were presses', async () => {
    open('original');
    model.cycle();
    model.cycle();
    await model.settled;
    expect(model.shown.value).toBe('Hant-TW');
  });
});
