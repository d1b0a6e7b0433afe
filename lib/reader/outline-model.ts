import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ArticleModel } from './article-model.ts';
import type { PositionModel } from './position-model.ts';
import { readingAxis } from './reading-axis.ts';
import type { ScriptModel } from './script-model.ts';
import { currentSection } from './scroll-spy.ts';

/** One line of the outline, in the script shown. */
export interface OutlineEntry {
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

/** The article's sections, the one being read, and ways to move between them. */
export interface OutlineModel {
  readonly entries: ReadonlySignal<readonly OutlineEntry[]>;
  /** Id of the section being read; null before the first. */
  readonly current: ReadonlySignal<string | null>;
  /** How far one has read, 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  /** Whether the field that looks for a section is there. */
  readonly isSearching: Signal<boolean>;
  jumpTo(id: string): void;
  next(): void;
  previous(): void;
  first(): void;
  last(): void;
  /** Brings an element of the body to the beginning of the window and gives it focus. */
  reveal(target: Element): void;
}

/** Space in px between what tools cover and a heading that was jumped to. */
const LANDING_GAP = 16;

/** Makes the model; it follows the scroller until the lifetime ends. */
export function createOutlineModel(
  scroller: HTMLElement,
  articleModel: ArticleModel,
  script: ScriptModel,
  position: PositionModel,
  lifetime: AbortSignal,
): OutlineModel {
  const { body, revision } = articleModel;
  const axis = readingAxis(scroller);
  const current = signal<string | null>(null);
  const progress = signal(0);
  /** A section that was jumped to stays the current one until the reader scrolls: it may be too low to reach the line. */
  let pinned: { readonly id: string; readonly position: number } | null = null;

  const headings = computed(() => {
    revision.value;
    const byId = new Map<string, HTMLElement>();
    for (const element of body.querySelectorAll<HTMLElement>('[id]')) byId.set(element.id, element);
    return articleModel.article.sections.flatMap((section) => {
      const heading = byId.get(section.id);
      return heading ? [{ section, heading }] : [];
    });
  });
  const entries = computed(() => {
    // Also where the same script is shown anew: the headings of before were then in the original for a while.
    const isConverted = script.result.value !== null;
    return headings.value.map(({ section: { id, title, level }, heading }) => {
      // The heading as converted in its place: a line by itself could be told apart less well.
      const shown = isConverted ? (heading.textContent ?? '').replace(/\s+/g, ' ').trim() : title;
      return { id, title: shown, level };
    });
  });

  const follow = (): void => {
    const { position: now, extent, length } = axis;
    const startOf = (element: Element): number => axis.stretchOf(element.getBoundingClientRect()).start;
    const end = axis.stretchOf(body.getBoundingClientRect()).end + now;
    const furthest = Math.max(1, Math.min(end, length) - extent);
    progress.value = Math.min(1, Math.max(0, now / furthest));
    if (pinned && Math.abs(now - pinned.position) < 2) {
      current.value = pinned.id;
      return;
    }
    pinned = null;
    const starts = headings.value.map(({ heading }) => startOf(heading) + now);
    const index = currentSection(starts, { position: now, extent, length });
    current.value = headings.value[index]?.section.id ?? null;
  };

  let frame = 0;
  const schedule = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      follow();
    });
  };
  scroller.addEventListener('scroll', schedule, { passive: true, signal: lifetime });
  const observer = new ResizeObserver(schedule);
  observer.observe(body);
  lifetime.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });

  const reveal = (target: Element): void => {
    axis.goBy(axis.stretchOf(target.getBoundingClientRect()).start - axis.covered - LANDING_GAP);
    if (target instanceof HTMLElement) {
      if (!target.hasAttribute('tabindex') && target.tabIndex < 0) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    }
    position.settle();
  };
  const jumpTo = (id: string): void => {
    const found = headings.peek().find(({ section }) => section.id === id);
    if (!found) return;
    reveal(found.heading);
    pinned = { id, position: axis.position };
    follow();
  };
  const jumpBy = (step: 1 | -1): void => {
    const all = headings.peek();
    const index = all.findIndex(({ section }) => section.id === current.peek());
    const heading = all[index]?.heading;
    // From the middle of a section, "previous" is its own beginning.
    const within =
      heading && axis.stretchOf(heading.getBoundingClientRect()).start < -LANDING_GAP && step === -1;
    const target = all[within ? index : index + step];
    if (target) jumpTo(target.section.id);
    else if (step === -1) axis.goTo(0);
  };

  return {
    entries,
    current,
    progress,
    isSearching: signal(false),
    jumpTo,
    reveal,
    next: () => jumpBy(1),
    previous: () => jumpBy(-1),
    first() {
      const first = headings.peek()[0];
      if (first) jumpTo(first.section.id);
      else axis.goTo(0);
    },
    last() {
      const last = headings.peek().at(-1);
      if (last) jumpTo(last.section.id);
      else axis.goTo(axis.length);
    },
  };
}
