import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Driver } from './driver.ts';
import { HOST_NAME } from './reader-page.ts';

/** Time for what takes a moment on an idle machine, in ms: a busy one is no fault of the extension. */
const PATIENCE = 30_000;

/** The line about the pages of an article. */
export interface PagesLine {
  /** `waiting`, `loading`, `all`, `elsewhere`, `failed`, `limit`. */
  readonly state: string;
  readonly text: string;
  /** Texts of its buttons and links. */
  readonly actions: readonly string[];
}

/** A bar at the foot of the reader: finding or listening. */
export interface ShownBar {
  readonly status: string;
  /** Texts that the highlight of this name marks, in order. */
  readonly marked: readonly string[];
}

/** What the open reader has besides text and outline, as a person finds it. */
export class ReaderTools {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Reads the line about the pages; null where there is none. */
  async readPagesLine(): Promise<PagesLine | null> {
    return this.#driver.page.evaluate((name: string) => {
      const line = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('.next-pages');
      if (!line) return null;
      return {
        state: line.dataset.pages ?? '',
        text: line.querySelector('[role=status]')?.textContent ?? '',
        actions: [...line.querySelectorAll('button, a')].map((action) => action.textContent ?? ''),
      };
    }, HOST_NAME);
  }

  /** Waits until the line about the pages is in one of these states, or is gone (`null`). Throws after 30 s. */
  async waitForPages(...states: readonly (string | null)[]): Promise<void> {
    await this.#driver.page.waitForFunction(
      (name: string, wanted: readonly (string | null)[]) => {
        const main = document.querySelector(name)?.shadowRoot?.querySelector('main');
        const line = main?.querySelector<HTMLElement>('.next-pages');
        return main !== null && wanted.includes(line?.dataset.pages ?? null);
      },
      { timeout: PATIENCE },
      HOST_NAME,
      states,
    );
  }

  /** Clicks the first element of the reader that matches, by script: what is under test is not the pointer. Throws after 30 s. */
  async click(selector: string): Promise<void> {
    await this.waitFor(selector);
    await this.#driver.page.evaluate(
      (name: string, wanted: string) => {
        document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click();
      },
      HOST_NAME,
      selector,
    );
  }

  /** Waits until an element of the reader matches. Throws after 30 s. */
  async waitFor(selector: string): Promise<void> {
    await this.#driver.page.waitForFunction(
      (name: string, wanted: string) =>
        (document.querySelector(name)?.shadowRoot?.querySelector(wanted) ?? null) !== null,
      { timeout: PATIENCE },
      HOST_NAME,
      selector,
    );
  }

  /** Waits until an element of the reader that matches has the focus, whether or not the window has. Throws after 30 s. */
  async waitForFocus(selector: string): Promise<void> {
    await this.#driver.page.waitForFunction(
      (name: string, wanted: string) =>
        document.querySelector(name)?.shadowRoot?.activeElement?.matches(wanted) === true,
      { timeout: PATIENCE },
      HOST_NAME,
      selector,
    );
  }

  /** Reads the text of the first element that matches; null where none does. */
  async textOf(selector: string): Promise<string | null> {
    return this.#driver.page.evaluate(
      (name: string, wanted: string) =>
        document.querySelector(name)?.shadowRoot?.querySelector(wanted)?.textContent?.trim() ?? null,
      HOST_NAME,
      selector,
    );
  }

  /** Waits until the text of an element satisfies, and gives it. Throws after 30 s with the last text. */
  async waitForText(selector: string, isWanted: (text: string) => boolean): Promise<string> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const text = (await this.textOf(selector)) ?? '';
      if (isWanted(text)) return text;
      if (Date.now() > end) throw new Error(`${selector} says “${text}”.`);
      await delay(50);
    }
  }

  /** Reads which texts a CSS highlight marks, in order. */
  async readHighlight(highlight: string): Promise<string[]> {
    return this.#driver.page.evaluate((name: string) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])];
      return ranges.map((marked) => {
        const range = document.createRange();
        range.setStart(marked.startContainer, marked.startOffset);
        range.setEnd(marked.endContainer, marked.endOffset);
        return range.toString();
      });
    }, highlight);
  }

  /** Waits for a saved file that is complete, and gives its name and bytes. Throws after 30 s. */
  async waitForDownload(
    extension: string,
  ): Promise<{ readonly name: string; readonly path: string; readonly bytes: Buffer }> {
    const folder = this.#driver.downloads;
    const end = Date.now() + PATIENCE;
    for (;;) {
      const files = readdirSync(folder);
      const name = files.find((file) => file.endsWith(`.${extension}`));
      const isPartial = files.some((file) => /\.(?:crdownload|part)$/u.test(file));
      if (name && !isPartial) {
        const path = join(folder, name);
        const bytes = readFileSync(path);
        if (bytes.length > 0) return { name, path, bytes };
      }
      if (Date.now() > end) throw new Error(`No .${extension} was saved; there is: ${files.join(', ')}`);
      await delay(100);
    }
  }
}
