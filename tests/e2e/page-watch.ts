import type { Driver } from '../browsers/driver.ts';
import { HOST_NAME } from '../browsers/reader-page.ts';

/** What became of a page since it was last looked at. */
export interface PageChange {
  /** False where the page was loaded again. */
  readonly isSameDocument: boolean;
  /** False where the markup differs, the reader's own element aside. */
  readonly isSameMarkup: boolean;
  /** Changes that happened meanwhile, even if they were undone: all but the reader's element coming and going. */
  readonly mutations: readonly string[];
  /** How far the page was moved, in CSS px. */
  readonly scrolledBy: number;
  readonly isSameFocus: boolean;
  /** The most elements of the reader that the page held at one time. */
  readonly mostReaders: number;
}

interface Watch {
  readonly markup: string;
  readonly scroll: number;
  readonly focus: Element | null;
  readonly mutations: string[];
  mostReaders: number;
  readonly serialise: () => string;
}

type Watched = typeof globalThis & { limpidWatch?: Watch };

/** Looks at the page now, and at every change from now on. */
export async function watchPage(driver: Driver): Promise<void> {
  await driver.page.evaluate((name: string) => {
    const serialise = () => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const host of copy.querySelectorAll(name)) host.remove();
      return copy.outerHTML;
    };
    const watch: Watch = {
      markup: serialise(),
      scroll: scrollY,
      focus: document.activeElement,
      mutations: [],
      mostReaders: document.querySelectorAll(name).length,
      serialise,
    };
    new MutationObserver((records) => {
      watch.mostReaders = Math.max(watch.mostReaders, document.querySelectorAll(name).length);
      for (const { type, target, addedNodes, removedNodes } of records) {
        const isHost = [...addedNodes, ...removedNodes].every((node) => node.nodeName.toLowerCase() === name);
        if (type !== 'childList' || !isHost) watch.mutations.push(`${type} of ${target.nodeName}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    (globalThis as Watched).limpidWatch = watch;
  }, HOST_NAME);
}

/** Tells what has changed since `watchPage`. */
export async function readPageChange(driver: Driver): Promise<PageChange> {
  return driver.page.evaluate(() => {
    const watch = (globalThis as Watched).limpidWatch;
    return {
      isSameDocument: watch !== undefined,
      isSameMarkup: watch !== undefined && watch.markup === watch.serialise(),
      mutations: watch?.mutations ?? [],
      scrolledBy: scrollY - (watch?.scroll ?? Number.NaN),
      isSameFocus: watch !== undefined && watch.focus === document.activeElement,
      mostReaders: watch?.mostReaders ?? 0,
    };
  });
}

/** What a page must look like after the reader was opened over it and closed. */
export const UNCHANGED = {
  isSameDocument: true,
  isSameMarkup: true,
  mutations: [],
  scrolledBy: 0,
  isSameFocus: true,
  mostReaders: 1,
} as const satisfies PageChange;
