import { describe, expect, inject, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { LINES, serveHostile } from './hostile-hosts.ts';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();
const isChromium = inject('browser') === 'chromium';
const page = serveHostile({ what: '' });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The extension as Chromium lists it. */
async function chromiumExtension() {
  const [extension] = [...(await browser.driver.page.browser().extensions()).values()];
  if (!extension) throw new Error('Chromium lists no extension.');
  return extension;
}

async function stopWorker(): Promise<void> {
  const extension = await chromiumExtension();
  for (const worker of await extension.workers()) await worker.close();
  for (let attempt = 0; attempt < 300 && (await extension.workers()).length > 0; attempt += 1)
    await pause(100);
}

describe.runIf(isChromium)('a background that the browser has stopped', () => {
  it('hears the click all the same', async () => {
    await browser.driver.openTab();
    await browser.open(page);
    await stopWorker();
    await browser.reader.open();
    expect((await browser.reader.read()).lines).toEqual(LINES);
  });

  it('brings the converter and the panels to a reader that is open', async () => {
    await browser.driver.openTab();
    await browser.open(page);
    await browser.reader.open();
    await stopWorker();
    await browser.reader.press('s');
    await browser.reader.waitForScript('Hans');
    await stopWorker();
    await browser.driver.page.keyboard.press('r');
    await browser.driver.page.waitForFunction(
      (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('.panel') != null,
      { timeout: 30_000 },
      HOST_NAME,
    );
  });

  it('that is stopped between click and injection loses no more than that click', async () => {
    await browser.driver.openTab();
    await browser.open(page);
    await browser.driver.clickToolbarButton();
    await stopWorker();
    // A reader that was on its way is there by then.
    for (let attempt = 0; attempt < 300 && (await browser.reader.count()) === 0; attempt += 1)
      await pause(100);
    if ((await browser.reader.count()) === 0) await browser.driver.clickToolbarButton();
    await browser.reader.waitUntilOpen();
    expect(await browser.reader.count()).toBe(1);
  });
});

describe.runIf(isChromium)('a page of very many elements', () => {
  it('is said to be read on the button, until the reader is open', async () => {
    await browser.driver.openTab();
    // Hidden, so that it is quickly read all the same.
    const many = `<div hidden>${'<i></i>'.repeat(20_001)}</div>`;
    await browser.open(serveHostile({ what: '' }, many));
    const [worker] = await (await chromiumExtension()).workers();
    await worker?.evaluate(() => {
      interface Action {
        setBadgeText(details: { text: string }): Promise<void>;
      }
      const { chrome } = globalThis as unknown as { chrome: { action: Action } };
      const { action } = chrome;
      const set = action.setBadgeText.bind(action);
      const badges: string[] = [];
      action.setBadgeText = (details) => {
        badges.push(details.text);
        return set(details);
      };
      Object.assign(globalThis, { badges });
    });
    await browser.reader.open();
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if ((await worker?.evaluate('badges.length')) === 2) break;
      await pause(100);
    }
    expect(await worker?.evaluate('badges')).toEqual(['…', '']);
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
  });
});

describe('the storage of settings', () => {
  const away = 'https://ferry.example/away.html';
  /** How the reader is dressed: what the settings come to. */
  const readDress = () =>
    browser.driver.page.evaluate((name: string) => {
      const dialog = document.querySelector(name)?.shadowRoot?.querySelector('dialog');
      return `${JSON.stringify({ ...dialog?.dataset })} ${dialog?.style.cssText}`;
    }, HOST_NAME);
  const openAnew = async () => {
    await browser.open(page);
    await browser.reader.open();
    return readDress();
  };
  /** The driver may answer for a key before the page has it. */
  const pressAndSee = async (key: 't' | 'y') => {
    const dress = await readDress();
    await browser.driver.page.keyboard.press(key);
    await expect.poll(readDress).not.toBe(dress);
  };
  /** Runs in a page of the extension, where its storage is at hand. */
  const inExtension = async (run: (storage: { sync: Area; local: Area }) => Promise<unknown>) => {
    await browser.driver.openExtensionPage('options.html');
    return browser.driver.page.evaluate(`(${run})((globalThis.browser ?? globalThis.chrome).storage)`);
  };

  it('loses no change when the page is left at once, however quickly one came after the other', async () => {
    await browser.driver.openTab();
    const before = await openAnew();
    const { keyboard } = browser.driver.page;
    for (const key of ['t', '+', '+', 'u']) await keyboard.press(key as 't');
    const changed = await readDress();
    expect(changed).not.toBe(before);
    browser.driver.serve((address) => (address === away ? { body: '<p>away' } : page.respond(address)));
    await browser.driver.open(away);
    expect(await openAnew()).toBe(changed);
  });

  it('full: a change is kept in this browser, and moves on when there is room', async () => {
    await browser.driver.openTab();
    await inExtension(async ({ sync }) => {
      // 512 items are all that browsers take, and 120 writes a minute.
      await sync.set(Object.fromEntries(Array.from({ length: 490 }, (_, item) => [`filler ${item}`, item])));
      for (let item = 490; item < 513; item += 1)
        await sync.set({ [`filler ${item}`]: item }).catch(() => {});
    });
    const before = await openAnew();
    await pressAndSee('t');
    await pressAndSee('y');
    const changed = await readDress();
    expect(changed).not.toBe(before);
    expect(await openAnew()).toBe(changed);
    await inExtension(({ sync }) => sync.clear());
    expect(await openAnew()).not.toBe(before);
    // The open reader moves them on after a moment; where that were not waited for, it would do so during the next test.
    await browser.driver.openTab();
    // What `sync` knew already it could write over even when full, and lost when it was cleared.
    const moved = () =>
      inExtension(async ({ sync, local }) => {
        const settings = async (area: Area) =>
          Object.keys(await area.get(null)).filter((item) => item.startsWith('own '));
        return (await settings(sync)).length > 0 && (await settings(local)).length === 0;
      });
    await expect.poll(moved, { interval: 500 }).toBe(true);
  });

  it('damaged: the reader opens with its defaults, and takes changes', async () => {
    await browser.driver.openTab();
    await inExtension(({ sync, local }) => Promise.all([sync.clear(), local.clear()]));
    const defaults = await openAnew();
    await inExtension(({ sync, local }) =>
      Promise.all([
        sync.set({
          'own theme': { a: [1] },
          'own size': -5,
          'own lineHeight': null,
          version: 'x',
          'key find': 7,
        }),
        local.set({ 'own font': 9, settings: 'x', places: 3, picks: [null], userWords: 'x' }),
      ]),
    );
    expect(await openAnew()).toBe(defaults);
    await pressAndSee('t');
    const changed = await readDress();
    expect(await openAnew()).toBe(changed);
    await inExtension(({ sync, local }) => Promise.all([sync.clear(), local.clear()]));
  });
});

/** One area of storage. */
interface Area {
  get(keys: null): Promise<object>;
  set(items: object): Promise<void>;
  clear(): Promise<void>;
}
