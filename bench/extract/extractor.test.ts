import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedPageTab, World } from '../saved-page-tab.ts';
import type { SavedPage } from './corpus.ts';
import { BrowserKeeper, Extractor, type PageProgram } from './extractor.ts';

/** Starting a browser on a busy machine takes seconds. */
const PATIENCE = 180_000;

/** A program that returns the value of an expression as the article's text. */
function asking(expression: string): PageProgram {
  return {
    name: 'probe',
    code: `globalThis.probe = { run() {}, result: () => JSON.stringify({ text: String(${expression}) }) };`,
  };
}

const HANGING: PageProgram = { name: 'probe', code: 'globalThis.probe = { run() { for (;;); } };' };
const THROWING: PageProgram = {
  name: 'probe',
  code: 'globalThis.probe = { run() { throw new RangeError("too deep"); } };',
};

/** Does harm, when it is told to, at the moment a program runs in the page. */
class HarmfulKeeper extends BrowserKeeper {
  harm: ((browser: Browser) => void) | null = null;

  override async openTab(): Promise<SavedPageTab> {
    const tab = await super.openTab();
    const createWorld = async (name: string): Promise<World> => {
      const world = await tab.createWorld(name);
      const evaluate = (expression: string): Promise<unknown> => {
        const answer = world.evaluate(expression);
        if (expression === 'probe.run()') this.harm?.(tab.page.browser());
        return answer;
      };
      return { evaluate };
    };
    return { ...tab, createWorld };
  }
}

async function killRenderers(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
}

describe('Extractor', () => {
  const browsers = new HarmfulKeeper();
  let folder = '';
  const save = async (html: string, address = 'https://news.example/2026/story.html'): Promise<SavedPage> => {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    return { id: 'set/page', file, address, gold: {} };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'limpid-extractor-'));
  });
  afterAll(async () => {
    await browsers.close();
    await rm(folder, { recursive: true });
  });

  it('shows the page at its address, with its scripts off', { timeout: PATIENCE }, async () => {
    const page = await save(
      '<title>before</title><script>document.title = "after"</script>',
      'http://news.example/a?b=c',
    );
    const lines = await new Extractor(browsers).extract(page, [
      asking('location.href'),
      asking('document.title'),
    ]);
    expect(lines).toMatchObject([
      { id: 'set/page', text: 'http://news.example/a?b=c', error: null },
      { id: 'set/page', text: 'before', error: null },
    ]);
  });

  it('refuses every other request of the page', { timeout: PATIENCE }, async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end('body { color: rgb(1, 2, 3) }');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const page = await save(
      `<link rel=stylesheet href="${origin}/style.css"><meta http-equiv=refresh content="0; url=${origin}/elsewhere">` +
        `<body><img src="${origin}/image.png"><iframe src="${origin}/frame.html"></iframe>`,
      `${origin}/story`,
    );
    const lines = await new Extractor(browsers).extract(page, [
      asking('getComputedStyle(document.body).color'),
      // Time for the refresh to take the page away, if it could.
      {
        name: 'probe',
        code: 'for (const end = Date.now() + 500; Date.now() < end; );globalThis.probe={run(){},result:()=>"{}"}',
      },
      asking('location.pathname'),
    ]);
    server.close();
    expect(lines.map((line) => (line.error === null ? line.text : line.error))).toEqual([
      'rgb(0, 0, 0)',
      undefined,
      '/story',
    ]);
    expect(asked).toEqual([]);
  });

  it('gives a line with the error of a program that throws, and goes on', { timeout: PATIENCE }, async () => {
    const page = await save('<p>text');
    const [thrown, fine] = await new Extractor(browsers).extract(page, [
      THROWING,
      asking('document.body.innerText'),
    ]);
    expect(thrown?.error).toContain('too deep');
    expect(fine).toMatchObject({ id: 'set/page', text: 'text', error: null });
  });

  it('gives up a page that takes too long, and reads the next', { timeout: PATIENCE }, async () => {
    const page = await save('<p>text');
    const extractor = new Extractor(browsers, 3_000);
    expect(await extractor.extract(page, [HANGING])).toEqual([
      { id: 'set/page', error: 'Not done within 3 s.' },
    ]);
    const patient = new Extractor(browsers);
    expect(await patient.extract(page, [asking('1 + 1')])).toMatchObject([
      { id: 'set/page', text: '2', error: null },
    ]);
  });

  it('outlives a crashed page and a killed browser', { timeout: PATIENCE }, async () => {
    const page = await save('<p>text');
    const extractor = new Extractor(browsers);
    await extractor.extract(page, [asking('1')]);

    browsers.harm = (browser) => void killRenderers(browser);
    expect((await extractor.extract(page, [HANGING]))[0]?.error).toMatch(/crash/i);
    browsers.harm = null;
    expect((await extractor.extract(page, [asking('2')]))[0]?.error).toBeNull();

    browsers.harm = (browser) => browser.process()?.kill('SIGKILL');
    expect((await extractor.extract(page, [HANGING]))[0]?.error).toMatch(/ended|closed/i);
    browsers.harm = null;
    expect((await extractor.extract(page, [asking('3')]))[0]?.error).toBeNull();
  });
});
