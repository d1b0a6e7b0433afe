import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { servePages } from '../browsers/served-pages.ts';
import { textsOf } from './messages.ts';
import { useOwnBrowser } from './use-browser.ts';

const FROM = 'https://elsewhere.example/links.html';
const PATIENCE = 30_000;

/** A tab that the extension opens is there before a driver can answer for it, so these pages have a server. */
describe('a link to open and read, from the menu', () => {
  // The server is on this machine, which counts as the network.
  const browser = useOwnBrowser({ network: true });
  const body = readFileSync(join(import.meta.dirname, '../fixtures/sample/page.html'));
  let server: Server;
  let address = '';

  beforeAll(async () => {
    server = createServer((_, answer) =>
      answer.setHeader('content-type', 'text/html; charset=utf-8').end(body),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const click = async (path: string) => {
    await browser.open({ address: FROM, respond: servePages({ [FROM]: '<p><a href="#">link</a>' }) });
    await browser.driver.clickMenu('read-link', { linkUrl: address + path });
    await browser.driver.takeTab(path);
  };

  // Firefox's question cannot be refused by a driver: it stays open, and the link waits for the answer.
  const refusing = it.runIf(inject('browser') === 'chromium');
  refusing(
    'opens where the person does not allow its site, and its button says that a click reads it',
    async () => {
      await click('/not-allowed.html');
      const title = async () => (await browser.driver.readAction()).title;
      await expect
        .poll(title, { timeout: PATIENCE, interval: 100 })
        .toSatisfy((now: string) => textsOf('action_click').includes(now));
      expect(await browser.reader.count()).toBe(0);
      await browser.reader.open();
      expect((await browser.reader.read()).lines.length).toBeGreaterThan(10);
    },
  );

  it('is read without another click where its site is allowed', async () => {
    await browser.driver.agreeTo('*://127.0.0.1/*');
    // Chromium's driver can answer the question on a page only; Firefox asks, and gets its answer, at the menu.
    if (browser.driver.name === 'chromium') {
      await browser.driver.openExtensionPage('options.html?site=127.0.0.1');
      await browser.driver.page.waitForSelector('[data-site="*://127.0.0.1/*"] [data-rule=light] input');
      await browser.driver.page.click('[data-site="*://127.0.0.1/*"] [data-rule=light] input');
      await browser.driver.page.waitForSelector('[data-site="*://127.0.0.1/*"][data-granted]');
    }
    await click('/allowed.html');
    await browser.reader.waitUntilOpen();
    expect((await browser.reader.read()).lines.length).toBeGreaterThan(10);
  });
});
