import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ArticleModel } from './article-model.ts';
import { TOOLBAR_HEIGHT } from './place.ts';
import type { PositionModel } from './position-model.ts';
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
  /** Shows an element of the body below the toolbar and gives it focus. */
  reveal(target: Element): void;
}

/** Space in px between the toolbar and a heading that was jumped to. */
const LANDING_GAP = 16;

/** Makes the model; it follows the scroller until the lifetime ends. */
export function createOutlineModel(
  scroller: HTMLElement,
  articleModel: ArticleModel,
  script: ScriptModel,
  position: PositionModel,
  lifetime: AbortSignal,
): OutlineModel {
  const { article, body, revision } = articleModel;
  const current = signal<string | null>(null);
  const progress = signal(0);
  /** A section that was jumped to stays the current one until the reader scrolls: it may be too low to reach the line. */
  let pinned: { readonly id: string; readonly top: number } | null = null;

  const headings = computed(() => {
    revision.value;
    const byId = new Map<string, HTMLElement>();
    for (const element of body.querySelectorAll<HTMLElement>('[id]')) byId.set(element.id, element);
    return article.sections.flatMap((section) => {
      const heading = byId.get(section.id);
      return heading ? [{ section, heading }] : [];
    });
  });
  const entries = computed(() => {
    const isConverted = script.shown.value !== 'original';
    return headings.value.map(({ section: { id, title, level }, heading }) => {
      // The heading as converted in its place: a line by itself could be told apart less well.
      const shown = isConverted ? (heading.textContent ?? '').replace(/\s+/g, ' ').trim() : title;
      return { id, title: shown, level };
    });
  });

  const follow = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    const end = body.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + scrollTop;
    const furthest = Math.max(1, Math.min(end, scrollHeight) - clientHeight);
    progress.value = Math.min(1, Math.max(0, scrollTop / furthest));
    if (pinned && Math.abs(scrollTop - pinned.top) < 2) {
      current.value = pinned.id;
      return;
    }
    pinned = null;
    const offset = scroller.getBoundingClientRect().top - scrollTop;
    const tops = headings.value.map(({ heading }) => heading.getBoundingClientRect().top - offset);
    const index = currentSection(tops, { scrollTop, clientHeight, scrollHeight });
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
    const top = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += top - TOOLBAR_HEIGHT - LANDING_GAP;
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
    pinned = { id, top: scroller.scrollTop };
    follow();
  };
  const jumpBy = (step: 1 | -1): void => {
    const all = headings.peek();
    const index = all.findIndex(({ section }) => section.id === current.peek());
    const heading = all[index]?.heading;
    // From the middle of a section, "previous" is its own beginning.
    const within =
      heading &&
      heading.getBoundingClientRect().top < scroller.getBoundingClientRect().top - LANDING_GAP &&
      step === -1;
    const target = all[within ? index : index + step];
    if (target) jumpTo(target.section.id);
    else if (step === -1) scroller.scrollTop = 0;
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
      else scroller.scrollTop = 0;
    },
    last() {
      const last = headings.peek().at(-1);
      if (last) jumpTo(last.section.id);
      else scroller.scrollTop = scroller.scrollHeight;
    },
  };
}
