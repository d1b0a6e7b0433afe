import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { inSlices, itemsOf } from '../../script/slices.ts';
import type { TextMarker } from '../text-marker.ts';
import { indexInSteps, type Match, rangeOf, type TextIndex } from './text-index.ts';

/** Names of the highlights that the reader's sheet styles: `::highlight(limpid-found)`. */
export const FOUND_HIGHLIGHT = 'limpid-found';
/** The match that one stands on; painted over the others. */
export const CURRENT_HIGHLIGHT = 'limpid-found-current';

/**
 * Most matches that are painted, around the current one. Painting costs the browser time with each; more than this is a
 * page of dots (的 in a long article), and counting and stepping still know them all.
 */
const MOST_PAINTED = 2000;

/** Milliseconds that the first reading of an article may hold the thread: half a frame. */
const AT_ONCE = 8;

/** What the find model needs of the open reader. */
export interface FindDependencies {
  /** The element that is searched; null while there is none. */
  readonly root: () => Element | null;
  readonly found: TextMarker;
  readonly current: TextMarker;
  /** Brings a range into view. */
  readonly reveal: (range: Range) => void;
  /** The first block on the screen: the search begins there. Null or absent: at the beginning. */
  readonly firstVisible?: () => Node | null;
  /** Clock in milliseconds. */
  readonly now?: () => number;
}

/** Finding in the open article, in either script. */
export interface FindModel {
  readonly open: ReadonlySignal<boolean>;
  readonly query: ReadonlySignal<string>;
  /** Whether a long article is still being read through: the count is not known yet. */
  readonly isReading: ReadonlySignal<boolean>;
  /** How many places the query has. */
  readonly count: ReadonlySignal<number>;
  /** Which of them one stands on, from 1; 0 where there is none. */
  readonly position: ReadonlySignal<number>;
  /** Shows the bar; the last query is searched again. */
  show(): void;
  /** Takes marks and bar away; the query is kept for the next time. */
  close(): void;
  search(query: string): void;
  /** Goes to the next match, after the last one to the first. */
  next(): void;
  previous(): void;
  /** To be called whenever the article's text or tree has changed: script switch, put-back, a page joined. */
  reindex(): void;
}

/** Makes the model; it ends with the lifetime. It holds nothing of the article while the bar is closed. */
export function createFindModel(dependencies: FindDependencies, lifetime: AbortSignal): FindModel {
  const { now = () => performance.now() } = dependencies;
  const open = signal(false);
  const query = signal('');
  const matches = signal<readonly Match[]>([]);
  const index = signal(-1);
  const isReading = signal(false);
  let text: TextIndex | null = null;
  let reading = new AbortController();
  /** What is to be done with the index once it is there; only the last wish counts. */
  let wish: ((index: TextIndex) => void) | null = null;

  function paint(): void {
    const all = matches.value;
    const from = Math.max(0, Math.min(index.value - MOST_PAINTED / 2, all.length - MOST_PAINTED));
    const shown: AbstractRange[] = [];
    for (const match of all.slice(from, from + MOST_PAINTED)) {
      const range = rangeOf(match);
      // Static: thousands of live ranges would slow every later change of the tree.
      if (range) shown.push(new StaticRange(range));
    }
    if (shown.length > 0) dependencies.found.mark(shown);
    else dependencies.found.clear();
  }

  function stand(at: number, reveal: boolean): void {
    const repaint = matches.value.length > MOST_PAINTED;
    index.value = at;
    if (repaint) paint();
    const match = matches.value[at];
    const range = match && rangeOf(match);
    if (!range) {
      dependencies.current.clear();
      return;
    }
    dependencies.current.mark([range]);
    if (reveal) dependencies.reveal(range);
  }

  function run(chooseStart: (found: readonly Match[]) => number, reveal: boolean): void {
    const root = dependencies.root();
    if (!root || query.value === '') {
      clear();
      return;
    }
    withIndex(root, (ready) => {
      const found = ready.find(query.value);
      batch(() => {
        matches.value = found;
        index.value = found.length > 0 ? Math.min(Math.max(chooseStart(found), 0), found.length - 1) : -1;
      });
      if (found.length <= MOST_PAINTED) paint();
      stand(index.value, reveal);
    });
  }

  /** An article of ordinary length is read through at once; a book in slices, so that typing stays smooth. */
  function withIndex(root: Element, use: (ready: TextIndex) => void): void {
    if (text) {
      use(text);
      return;
    }
    wish = use;
    if (isReading.value) return;
    const steps = indexInSteps(root);
    const end = now() + AT_ONCE;
    do {
      const step = steps.next();
      if (!step.done) continue;
      text = step.value;
      use(text);
      return;
    } while (now() < end);
    isReading.value = true;
    const take = (made: TextIndex): void => {
      text = made;
      isReading.value = false;
      wish?.(made);
    };
    reading = new AbortController();
    void inSlices(itemsOf(steps, take), reading.signal, { now });
  }

  /** Forgets the index, also the one that is being made. */
  function forget(): void {
    reading.abort();
    isReading.value = false;
    text = null;
  }

  function clear(): void {
    batch(() => {
      matches.value = [];
      index.value = -1;
    });
    dependencies.found.clear();
    dependencies.current.clear();
  }

  /** A longer query keeps the place: the match at or after the one that one stands on, else the first on the screen. */
  function startAt(anchor: Node | null, offset: number): (found: readonly Match[]) => number {
    return (found) => {
      if (!anchor) return 0;
      const isReached = (match: Match): boolean => {
        if (match.block.element === anchor) return match.start >= offset;
        return (anchor.compareDocumentPosition(match.block.element) & FOLLOWING_OR_WITHIN) !== 0;
      };
      // Matches are in document order, and a frequent word has tens of thousands.
      let low = 0;
      let high = found.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const match = found[middle];
        if (match && !isReached(match)) low = middle + 1;
        else high = middle;
      }
      return low < found.length ? low : 0;
    };
  }

  function step(by: number): void {
    const { length } = matches.value;
    if (length > 0) stand((index.value + by + length) % length, true);
  }

  const close = (): void => {
    open.value = false;
    forget();
    wish = null;
    clear();
  };
  lifetime.addEventListener('abort', close, { once: true });

  return {
    open,
    query,
    isReading,
    count: computed(() => matches.value.length),
    position: computed(() => index.value + 1),
    show() {
      if (open.value) return;
      open.value = true;
      run(startAt(dependencies.firstVisible?.() ?? null, 0), false);
    },
    close,
    search(wanted) {
      const standing = matches.value[index.value];
      query.value = wanted;
      if (!open.value) open.value = true;
      run(
        standing
          ? startAt(standing.block.element, standing.start)
          : startAt(dependencies.firstVisible?.() ?? null, 0),
        true,
      );
    },
    next: () => step(1),
    previous: () => step(-1),
    reindex() {
      forget();
      if (!open.value) return;
      const kept = index.value;
      run(() => kept, false);
    },
  };
}

/** Node.DOCUMENT_POSITION_FOLLOWING | DOCUMENT_POSITION_CONTAINED_BY. */
const FOLLOWING_OR_WITHIN = 4 | 16;
