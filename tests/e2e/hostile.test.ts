import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { ReaderTools } from '../browsers/reader-tools.ts';
import { ALL_VECTORS, CANARY_HOST } from './hostile/all-vectors.ts';
import { auditFile, type Run, VectorWatch } from './hostile/audit.ts';
import { hostilePage } from './hostile/hostile-page.ts';
import { useBrowser } from './use-browser.ts';

const HARMLESS = { problems: [], runs: [], requests: [] } as const;

describe(`${ALL_VECTORS.length} pieces of hostile markup in one article`, () => {
  const browser = useBrowser();
  const openReader = async () => {
    await browser.open(hostilePage());
    const watch = new VectorWatch(browser.driver);
    await watch.settle();
    await browser.reader.open();
    return watch;
  };
  const idsShown = () =>
    browser.driver.page.evaluate((name: string) => {
      const text =
        document.querySelector(name)?.shadowRoot?.querySelector('.article-body')?.textContent ?? '';
      return [...text.matchAll(/（(v\d+)）/g)].map(([, id]) => id);
    }, HOST_NAME);

  it('would run without a sanitiser', async () => {
    await browser.open(hostilePage());
    const watch = new VectorWatch(browser.driver);
    await watch.settle();
    const ids = await browser.driver.page.evaluate(
      async (events: string[]) => {
        const page = globalThis as unknown as { limpidControl(): void; limpidRuns: Run[] };
        page.limpidControl();
        const host = document.querySelector('limpid-reader');
        for (const element of host?.shadowRoot?.querySelectorAll('*') ?? [])
          for (const type of events) element.dispatchEvent(new Event(type));
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        return [...new Set(page.limpidRuns.filter(({ where }) => where === 'reader').map(({ id }) => id))];
      },
      ['click', 'focus', 'error', 'load', 'toggle'],
    );
    // The rest needs an event of its own name, a click on a link, or an older browser.
    expect(ids.length).toBeGreaterThan(150);
  });

  it('none of it runs, fetches or stays: in the article, in another script, put back, marked and searched', async () => {
    const watch = await openReader();
    const { reader, driver } = browser;
    const opened = await watch.audit();
    expect(opened).toMatchObject(HARMLESS);
    expect(opened.looked).toBeGreaterThan(ALL_VECTORS.length);
    // The story around the markup is there.
    expect(new Set(await idsShown()).size).toBe(ALL_VECTORS.length);

    await reader.press('s');
    await reader.waitForScript('Hans');
    expect(await watch.audit(), 'in another script').toMatchObject(HARMLESS);

    await driver.page.keyboard.press('x');
    await driver.page.keyboard.press('/');
    await driver.page.keyboard.type('v12');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await watch.audit(), 'marked and searched').toMatchObject(HARMLESS);
    await driver.page.keyboard.press('Escape');

    await driver.page.keyboard.press('r');
    await driver.page.waitForFunction(
      (name: string) => document.querySelector(name)?.shadowRoot?.querySelector('[data-removal]'),
      { timeout: 30_000 },
      HOST_NAME,
    );
    await driver.page.evaluate(
      (name: string) =>
        document
          .querySelector(name)
          ?.shadowRoot?.querySelector<HTMLElement>('[data-command=put-all-back]')
          ?.click(),
      HOST_NAME,
    );
    // Conversion is undone first, which takes its time.
    await driver.page.waitForFunction(
      (name: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector('[data-removed=true]') === null,
      { timeout: 60_000 },
      HOST_NAME,
    );
    const after = await watch.audit();
    expect(after, 'put back').toMatchObject(HARMLESS);
    // What came back went through the same door: it is looked at, too.
    expect(after.looked).toBeGreaterThan(opened.looked);
  });

  it('none of it runs in the file that is saved from it, even without the policy of the file', async () => {
    await openReader();
    const { driver } = browser;
    const tools = new ReaderTools(driver);
    await driver.page.keyboard.press('d');
    await tools.click('[data-command=save-html]');
    const { bytes } = await tools.waitForDownload('html');
    const markup = bytes.toString('utf8');
    expect(markup).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'`);
    expect(new Set(markup.match(/（v\d+）/gu)).size).toBe(ALL_VECTORS.length);
    await driver.openTab();
    const asked = driver.refused.length;
    const audit = await auditFile(driver, markup);
    expect(audit).toMatchObject({ runs: [], sings: true });
    expect(audit.elements).toBeGreaterThan(ALL_VECTORS.length);
    expect(driver.refused.slice(asked).filter((address) => address.includes(CANARY_HOST))).toEqual([]);
  });
});
