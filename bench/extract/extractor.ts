import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium, type RunningBrowser } from '../browser.ts';
import { bundleForPage } from '../bundle.ts';
import { makeSavedPageTab, PageError, type SavedPageTab } from '../saved-page-tab.ts';
import type { SavedPage } from './corpus.ts';
import type { ExtractionResult, ResultLine } from './result.ts';

/** Milliseconds, as the project's issue on the bench asks; a page over it would try a person's patience far sooner. */
const TIME_LIMIT = 20_000;

/** A bundled script whose `run` does the work to be measured and whose `result` returns its ExtractionResult as JSON. */
export interface PageProgram {
  readonly name: string;
  readonly code: string;
}

/** Bundles the extension's pipeline, as it ships. */
export async function bundlePipeline(): Promise<PageProgram> {
  const name = 'limpidBenchPipeline';
  return { name, code: await bundleForPage(path('./page/pipeline.ts'), name) };
}

/** Bundles Readability alone with its defaults, the yardstick. */
export async function bundleBaseline(): Promise<PageProgram> {
  const name = 'limpidBenchBaseline';
  return { name, code: await bundleForPage(path('./page/baseline.ts'), name) };
}

/** Opens saved pages one after another in a tab and runs programs on them; outlives crashed and hung pages. */
export class Extractor {
  readonly #browsers: BrowserKeeper;
  #tab: SavedPageTab | null = null;

  readonly #timeLimit: number;

  /** `timeLimit` is that of a page, from its opening to the last result, in milliseconds. */
  constructor(browsers: BrowserKeeper, timeLimit = TIME_LIMIT) {
    this.#browsers = browsers;
    this.#timeLimit = timeLimit;
  }

  /** Runs the programs on the page in the order given; one line for each, in the same order. Never throws. */
  async extract(page: SavedPage, programs: readonly PageProgram[]): Promise<ResultLine[]> {
    const lines: ResultLine[] = [];
    try {
      const html = await readFile(page.file);
      this.#tab ??= await this.#browsers.openTab();
      await within(this.#timeLimit, this.#tab, this.#runAll(this.#tab, page, html, programs, lines));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const given = programs.map((_, index): ResultLine => lines[index] ?? { id: page.id, error: message });
      // The tab may be hung, crashed or gone: the next page gets a new one.
      await this.#dropTab();
      return given;
    }
    return lines;
  }

  async #runAll(
    tab: SavedPageTab,
    page: SavedPage,
    html: Buffer,
    programs: readonly PageProgram[],
    lines: ResultLine[],
  ): Promise<void> {
    await tab.open(page.address, html);
    for (const { name, code } of programs) {
      const world = await tab.createWorld(name);
      try {
        await world.evaluate(code);
        const before = await tab.readProcessorTime();
        await world.evaluate(`${name}.run()`);
        const cpu = (await tab.readProcessorTime()) - before;
        const result = JSON.parse(String(await world.evaluate(`${name}.result()`))) as ExtractionResult;
        lines.push({ id: page.id, ...result, cpu, error: null });
      } catch (error) {
        if (!(error instanceof PageError)) throw error;
        lines.push({ id: page.id, error: error.message });
      }
    }
  }

  async #dropTab(): Promise<void> {
    const tab = this.#tab;
    this.#tab = null;
    if (tab) await this.#browsers.closeTab(tab);
  }
}

/** Keeps one browser running for several extractors, and starts another when it dies. */
export class BrowserKeeper {
  #running: Promise<RunningBrowser> | null = null;

  /** Opens a tab for saved pages. */
  async openTab(): Promise<SavedPageTab> {
    const running = await this.#ensure();
    return makeSavedPageTab(await running.browser.newPage());
  }

  /** Closes a tab; where the browser does not answer within two seconds, the browser. */
  async closeTab(tab: SavedPageTab): Promise<void> {
    const closed = tab.page.close({ runBeforeUnload: false }).then(
      () => true,
      () => tab.page.isClosed(),
    );
    const answered = await Promise.race([
      closed,
      new Promise<false>((resolve) => setTimeout(resolve, 2_000, false)),
    ]);
    if (!answered && tab.page.browser() === (await this.#running)?.browser) await this.close();
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    const running = await this.#running;
    this.#running = null;
    await running?.close();
  }

  async #ensure(): Promise<RunningBrowser> {
    const running = await this.#running;
    if (running?.browser.connected) return running;
    if (running) {
      this.#running = null;
      await running.close();
    }
    this.#running ??= launchChromium();
    return this.#running;
  }
}

async function within<T>(milliseconds: number, tab: SavedPageTab, work: Promise<T>): Promise<T> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => limit.reject(new Error(`Not done within ${milliseconds / 1000} s.`)),
    milliseconds,
  );
  const onCrash = (error: Error) => limit.reject(error);
  const onClose = () => limit.reject(new Error('The tab closed.'));
  const onDisconnect = () => limit.reject(new Error('The browser ended.'));
  const browser = tab.page.browser();
  tab.page.once('error', onCrash);
  tab.page.once('close', onClose);
  browser.once('disconnected', onDisconnect);
  try {
    return await Promise.race([work, limit.promise]);
  } finally {
    clearTimeout(timer);
    tab.page.off('error', onCrash);
    tab.page.off('close', onClose);
    browser.off('disconnected', onDisconnect);
    // After the race is lost nobody else looks at how the work ends.
    work.catch(() => undefined);
  }
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
