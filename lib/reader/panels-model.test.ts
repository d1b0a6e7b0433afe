// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { createPanelsModel, type PanelsModel } from './panels-model.ts';

let loads: { arrive: () => void; fail: (error: Error) => void }[];
let failures: unknown[];
let lifetime: AbortController;
let model: PanelsModel;
let opener: HTMLButtonElement;
let text: HTMLElement;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  loads = [];
  failures = [];
  lifetime = new AbortController();
  document.body.replaceChildren();
  opener = document.createElement('button');
  text = document.createElement('main');
  text.tabIndex = -1;
  document.body.append(opener, text);
  opener.focus();
  model = createPanelsModel(
    {
      root: document,
      focusText: () => text.focus(),
      load: () => new Promise((arrive, fail) => loads.push({ arrive, fail })),
      onFailure: (error) => failures.push(error),
    },
    lifetime.signal,
  );
});

describe('panels model', () => {
  it('brings the lazy panels once, with the first of them that is wanted', async () => {
    model.show('outline');
    expect(loads).toHaveLength(0);
    model.show('settings');
    model.show('more');
    expect(loads).toHaveLength(1);
    expect([model.open.value, model.ready.value]).toEqual(['more', false]);
    loads[0]?.arrive();
    await settled();
    expect(model.ready.value).toBe(true);
    model.show('help');
    expect(loads).toHaveLength(1);
  });

  it('has them ready before they are wanted when told to prepare', async () => {
    model.prepare();
    model.prepare();
    expect(loads).toHaveLength(1);
    loads[0]?.arrive();
    await settled();
    expect([model.open.value, model.ready.value]).toEqual([null, true]);
  });

  it('closes, gives focus back and tells why when they do not come, and asks again the next time', async () => {
    model.show('settings');
    opener.blur();
    const error = new Error('the extension is gone');
    loads[0]?.fail(error);
    await settled();
    expect(model.open.value).toBeNull();
    expect(failures).toEqual([error]);
    expect(document.activeElement).toBe(opener);
    model.show('settings');
    expect(loads).toHaveLength(2);
  });

  it('says nothing of a preparation that fails', async () => {
    model.prepare();
    loads[0]?.fail(new Error('the extension is gone'));
    await settled();
    expect(failures).toEqual([]);
    expect(model.open.value).toBeNull();
  });

  it('opens nothing after the reader has closed', async () => {
    model.show('settings');
    lifetime.abort();
    loads[0]?.arrive();
    await settled();
    expect(model.ready.value).toBe(false);
  });

  it('gives the focus to the text where what had it is gone', () => {
    model.show('outline');
    opener.remove();
    model.close();
    expect(document.activeElement).toBe(text);
  });
});
