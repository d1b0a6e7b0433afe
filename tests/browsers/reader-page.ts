import type { Driver } from './driver.ts';

/** Name of the element that the reader adds to a page. */
export const HOST_NAME = 'limpid-reader';

/** Facts of the line under the title, each as the reader writes it. */
export interface ShownFacts {
  readonly source: string | null;
  readonly authors: string | null;
  readonly editors: string | null;
  /** The machine-readable time. */
  readonly published: string | null;
}

/** One line of the outline. */
export interface ShownSection {
  readonly title: string;
  readonly isCurrent: boolean;
}

/** What a person sees of an open article, read from the reader's elements. */
export interface ShownArticle {
  readonly title: string;
  readonly facts: ShownFacts;
  /** `lang` of the header and of the body. */
  readonly languages: readonly string[];
  /** Lines of text as they are rendered, without captions. */
  readonly lines: readonly string[];
  readonly captions: readonly string[];
  readonly outline: readonly ShownSection[];
  /** Which script the switch says is shown; null where there is no switch. */
  readonly script: string | null;
  /** Markup of header, body and outline, to be compared byte for byte. */
  readonly markup: readonly string[];
}

/** Where the text stands in the window, in CSS px. */
export interface ReadingPosition {
  readonly scrollTop: number;
  readonly isAtEnd: boolean;
  readonly height: number;
  /** Number (from 0) of the section that the outline marks; -1 where it marks none. */
  readonly current: number;
  /** Where each section's heading stands below the upper edge. */
  readonly headingTops: readonly number[];
}

/** What the reader shows instead of an article. */
export interface ShownRefusal {
  readonly heading: string;
  readonly sentence: string;
  readonly canTryAnyway: boolean;
}

/** Time for what takes a moment on an idle machine, in ms: a busy one is no fault of the extension. */
const OPEN_TIME = 30_000;

/** The open reader in the tab in front, as a person finds it: by its buttons, headings and landmarks. */
export class ReaderPage {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Clicks the toolbar button and waits until the reader shows an article or says that there is none. */
  async open(): Promise<void> {
    await this.#driver.clickToolbarButton();
    await this.waitUntilOpen();
  }

  /** Waits until the reader shows an article or says that there is none. Throws after 30 s. */
  async waitUntilOpen(): Promise<void> {
    await this.#driver.page.waitForFunction(
      (name: string) => {
        const dialog = document.querySelector(name)?.shadowRoot?.querySelector('dialog');
        return dialog?.open === true && dialog.querySelector('main') !== null;
      },
      { timeout: OPEN_TIME },
      HOST_NAME,
    );
  }

  /** Waits until there is no reader. Throws after 30 s. */
  async waitUntilClosed(): Promise<void> {
    await this.#driver.page.waitForFunction(
      (name: string) => document.querySelector(name) === null,
      { timeout: OPEN_TIME },
      HOST_NAME,
    );
  }

  /** Counts the readers in the page: their elements, wherever they are. */
  async count(): Promise<number> {
    return this.#driver.page.evaluate((name: string) => document.querySelectorAll(name).length, HOST_NAME);
  }

  /** Presses a key with the focus where the reader left it. */
  async press(key: 'Escape' | 's' | 'n' | 'p' | 'g' | 'G' | 'o' | 'w'): Promise<void> {
    const { keyboard } = this.#driver.page;
    if (key !== 'G') return keyboard.press(key);
    await keyboard.down('Shift');
    await keyboard.press('G');
    await keyboard.up('Shift');
  }

  /** Clicks a button of the reader with the mouse, by the command that it stands for. */
  async clickCommand(command: 'close' | 'outline' | 'script' | 'try-anyway' | 'back-to-page'): Promise<void> {
    await this.#click(`button[data-command=${command}]`, 0);
  }

  /** Clicks the line of the outline with this number, counted from 0. */
  async clickSection(index: number): Promise<void> {
    await this.#click('.outline-list button', index);
  }

  /** Reads what is shown. Throws where no article is. */
  async read(): Promise<ShownArticle> {
    return this.#driver.page.evaluate((name: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const main = root?.querySelector('main.article');
      const header = main?.querySelector<HTMLElement>('.article-header');
      const body = main?.querySelector<HTMLElement>('.article-body');
      if (!root || !header || !body) throw new Error('The reader shows no article.');
      const textOf = (element: Element | null) => element?.textContent?.trim() ?? null;
      const fact = (kind: string) => header.querySelector(`[data-fact=${kind}]`);
      const withoutLabel = (element: Element | null) => {
        const label = element?.querySelector('.fact-label')?.textContent ?? '';
        return textOf(element)?.slice(label.length).trim() ?? null;
      };
      const captions = [...body.querySelectorAll<HTMLElement>('figcaption')];
      const captionLines = new Set(captions.map((caption) => caption.innerText.trim()));
      const rail = root.querySelector('.outline-list');
      return {
        title: textOf(header.querySelector('h1')) ?? '',
        facts: {
          source: withoutLabel(fact('source')),
          authors: withoutLabel(fact('authors')),
          editors: withoutLabel(fact('editors')),
          published: fact('published')?.querySelector('time')?.getAttribute('datetime') ?? null,
        },
        languages: [header.lang, body.lang],
        lines: body.innerText
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '' && !captionLines.has(line)),
        captions: [...captionLines],
        outline: [...root.querySelectorAll('.outline-list button')].map((button) => ({
          title: button.textContent?.trim() ?? '',
          isCurrent: button.getAttribute('aria-current') === 'location',
        })),
        script: root.querySelector('[data-command=script]')?.getAttribute('data-script') ?? null,
        markup: [header.innerHTML, body.innerHTML, rail?.innerHTML ?? ''],
      };
    }, HOST_NAME);
  }

  /** Waits until the switch says that this script is shown. Throws after 30 s. */
  async waitForScript(script: string): Promise<void> {
    await this.#driver.page.waitForFunction(
      (name: string, wanted: string) => {
        const root = document.querySelector(name)?.shadowRoot;
        return root?.querySelector('[data-command=script]')?.getAttribute('data-script') === wanted;
      },
      { timeout: OPEN_TIME },
      HOST_NAME,
      script,
    );
  }

  /** Waits until the switch says that another script than this is shown. Throws after 30 s. */
  async waitForOtherScript(script: string): Promise<void> {
    await this.#driver.page.waitForFunction(
      (name: string, before: string) => {
        const root = document.querySelector(name)?.shadowRoot;
        return root?.querySelector('[data-command=script]')?.getAttribute('data-script') !== before;
      },
      { timeout: OPEN_TIME },
      HOST_NAME,
      script,
    );
  }

  /** Waits until the outline marks the section with this number (from 0) and no other. Throws after 30 s. */
  async waitForCurrentSection(index: number): Promise<void> {
    await this.#driver.page.waitForFunction(
      (name: string, wanted: number) => {
        const root = document.querySelector(name)?.shadowRoot;
        const buttons = [...(root?.querySelectorAll('.outline-list button') ?? [])];
        const marked = buttons.flatMap((button, place) =>
          button.hasAttribute('aria-current') ? [place] : [],
        );
        return marked.length === 1 && marked[0] === wanted;
      },
      { timeout: OPEN_TIME },
      HOST_NAME,
      index,
    );
  }

  /** Reads where the text stands, once the reader has drawn what the last scrolling set going. */
  async readPosition(): Promise<ReadingPosition> {
    return this.#driver.page.evaluate(async (name: string) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let frames = 0; frames < 3; frames += 1) await frame();
      const root = document.querySelector(name)?.shadowRoot;
      const dialog = root?.querySelector('dialog');
      if (!root || !dialog) throw new Error('There is no reader.');
      const buttons = [...root.querySelectorAll<HTMLElement>('.outline-list button')];
      return {
        scrollTop: dialog.scrollTop,
        isAtEnd: dialog.scrollTop + dialog.clientHeight >= dialog.scrollHeight - 2,
        height: dialog.clientHeight,
        current: buttons.findIndex((button) => button.hasAttribute('aria-current')),
        headingTops: buttons.map((button) => {
          const heading = root.getElementById(button.dataset.section ?? '');
          if (!heading)
            throw new Error(`The outline leads to ${button.dataset.section}, which is not in the text.`);
          return Math.round(heading.getBoundingClientRect().top);
        }),
      };
    }, HOST_NAME);
  }

  /** Scrolls the text down, as a person does with the wheel over it, and waits until it rests; at the end of the text not at all. */
  async scroll(pixels: number): Promise<void> {
    const { page } = this.#driver;
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const before = await this.readPosition();
    await page.mouse.move(Math.round(width * 0.6), Math.round(height / 2));
    await page.mouse.wheel({ deltaY: pixels });
    if (before.isAtEnd) return;
    let last = before.scrollTop;
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const { scrollTop } = await this.readPosition();
      if (scrollTop !== before.scrollTop && scrollTop === last) return;
      last = scrollTop;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    throw new Error('The text does not scroll, or does not come to rest.');
  }

  /** Reads the width and height of the reader on the screen, in CSS px. */
  async readBox(): Promise<number[]> {
    return this.#driver.page.evaluate((name: string) => {
      const box = document.querySelector(name)?.shadowRoot?.querySelector('dialog')?.getBoundingClientRect();
      return box ? [box.width, box.height] : [];
    }, HOST_NAME);
  }

  /** Reads what is said where there is no article; null where one is shown. */
  async readRefusal(): Promise<ShownRefusal | null> {
    return this.#driver.page.evaluate((name: string) => {
      const main = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('main.not-article');
      if (!main) return null;
      return {
        heading: main.querySelector('h1')?.innerText.trim() ?? '',
        sentence: main.querySelector('p')?.innerText.trim() ?? '',
        canTryAnyway: main.querySelector('[data-command=try-anyway]') !== null,
      };
    }, HOST_NAME);
  }

  async #click(selector: string, index: number): Promise<void> {
    const { page } = this.#driver;
    const point = await page.evaluate(
      (name: string, wanted: string, place: number) => {
        const root = document.querySelector(name)?.shadowRoot;
        const button = root?.querySelectorAll(wanted)[place];
        if (!button) throw new Error(`The reader has no ${wanted} number ${place}.`);
        const { x, y, width, height } = button.getBoundingClientRect();
        const middle = { x: x + width / 2, y: y + height / 2 };
        const hit = root?.elementFromPoint(middle.x, middle.y);
        if (!hit || !button.contains(hit))
          throw new Error(`${wanted} number ${place} cannot be reached with the mouse.`);
        return middle;
      },
      HOST_NAME,
      selector,
      index,
    );
    await page.mouse.click(point.x, point.y);
  }
}
