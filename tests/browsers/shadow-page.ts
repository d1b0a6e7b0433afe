import type { Driver } from './driver.ts';
import { HOST_NAME } from './reader-page.ts';

/** Time for what takes a moment on an idle machine, in ms: a busy one is no fault of the extension. */
const TIME = 30_000;

/** What has the focus, as a person who works with keys knows it. */
export interface Focused {
  /** `data-command`, `data-section`, `data-panel` or the element's name. */
  readonly what: string;
  readonly text: string;
  /** Whether it can be seen: within the window, and something of it on top. */
  readonly isVisible: boolean;
  /** Whether a ring is drawn around it, or around what stands for it. */
  readonly hasRing: boolean;
}

/** Waits until the reader has, or has no, element of this selector. Throws after 30 s. */
export async function waitFor(driver: Driver, selector: string, isThere = true): Promise<void> {
  await driver.page.waitForFunction(
    (name: string, wanted: string, there: boolean) =>
      (document.querySelector(name)?.shadowRoot?.querySelector(wanted) != null) === there,
    { timeout: TIME },
    HOST_NAME,
    selector,
    isThere,
  );
}

/** Clicks an element of the reader with the mouse, scrolled into the window. */
export async function clickOn(driver: Driver, selector: string): Promise<void> {
  const point = await driver.page.evaluate(
    async (name: string, wanted: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const element = root?.querySelector(wanted);
      if (!element) throw new Error(`The reader has no ${wanted}.`);
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      for (let frames = 0; frames < 3; frames += 1) await new Promise((next) => requestAnimationFrame(next));
      const [box] = element.getClientRects();
      if (!box) throw new Error(`${wanted} is not drawn.`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    HOST_NAME,
    selector,
  );
  await driver.page.mouse.click(point.x, point.y);
}

/** Reads what has the focus within the reader; null where nothing of the reader has it. */
export async function readFocus(driver: Driver): Promise<Focused | null> {
  return driver.page.evaluate(async (name: string) => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise((next) => requestAnimationFrame(next));
    const host = document.querySelector(name);
    const root = host?.shadowRoot;
    const element = root?.activeElement;
    if (!root || !element || document.activeElement !== host) return null;
    const { command, section, panel, setting } = (element as HTMLElement).dataset;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
    const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
    const hit = root.elementFromPoint(x, y);
    const rings = [element, element.nextElementSibling]
      .filter((each) => each !== null)
      .map((each) => getComputedStyle(each));
    return {
      hasRing: rings.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
      ),
      what: command ?? (section && 'section') ?? panel ?? setting ?? element.localName,
      text: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60),
      isVisible:
        right > 0 &&
        bottom > 0 &&
        left < innerWidth &&
        top < innerHeight &&
        hit !== null &&
        (element.contains(hit) || hit.contains(element)),
    };
  }, HOST_NAME);
}
