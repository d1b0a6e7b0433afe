import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PageParts } from '../../page/page-parts.ts';
import type { Pick } from './pick.ts';

/** What clicking a part does. */
export type PickerMode = 'take' | 'leave-out';

/** The open picker: which part is marked, which are left out, and the ways to move on. */
export interface PickerModel {
  readonly current: ReadonlySignal<Element>;
  readonly excluded: ReadonlySignal<readonly Element[]>;
  readonly mode: Signal<PickerMode>;
  /** Whether the pick is kept for the site. */
  readonly keep: Signal<boolean>;
  /** Grows when the page moves under the marks. */
  readonly moves: Signal<number>;
  /** Marks the part under a point of the window. */
  point(x: number, y: number): void;
  /** Does with the part under a point what the mode says. */
  press(x: number, y: number): void;
  wider(): void;
  narrower(): void;
  beside(direction: 1 | -1): void;
  /** Ends with the marked part as the article. */
  take(): void;
  /** Leaves the marked part out, or takes it in again. */
  toggleExcluded(): void;
  /** Ends with what was left out; the pipeline chooses from the rest. */
  takeRest(): void;
  cancel(): void;
}

/** What the picker is made of. */
export interface PickerParts {
  readonly parts: PageParts;
  /** `pick` is null where the person gives up. */
  readonly onEnd: (pick: Pick | null, keep: boolean) => void;
}

/** Share of the window's height that the bar leaves free, on a phone too. */
const CLEAR_SHARE = 0.65;

/** Makes the model, with the part marked that holds most of the text. */
export function createPickerModel({ parts, onEnd }: PickerParts): PickerModel {
  const current = signal(parts.start());
  const excluded = signal<readonly Element[]>([]);
  const mode = signal<PickerMode>('take');
  const keep = signal(false);
  // The way by which the marked part grew, so that narrower goes back on it.
  let trail: Element[] = [];
  let pointed: Element | null = null;
  const mark = (element: Element | null): boolean => {
    if (!element || element === current.peek()) return false;
    trail = [];
    current.value = element;
    return true;
  };
  const reveal = (): void => {
    const part = current.peek();
    const { top, bottom, height } = part.getBoundingClientRect();
    const clear = CLEAR_SHARE * (part.ownerDocument.defaultView?.innerHeight ?? 0);
    if (top >= 0 && bottom <= clear) return;
    part.scrollIntoView({ block: height > clear ? 'start' : 'center', behavior: 'instant' });
  };
  const toggle = (element: Element): void => {
    const others = excluded.peek().filter((other) => other !== element);
    // What stands in a part that is left out goes with it.
    excluded.value =
      others.length < excluded.peek().length
        ? others
        : [...others.filter((other) => !element.contains(other)), element];
  };
  const end = (chosen: Element | null): void => {
    const without = excluded.peek().filter((element) => element !== chosen);
    onEnd({ chosen, excluded: without }, keep.peek());
  };
  return {
    current,
    excluded,
    mode,
    keep,
    moves: signal(0),
    point(x, y) {
      const element = parts.at(x, y);
      // The hand trembles between an arrow key and the click: what grew by key stays while the pointer is on the same part.
      if (element === pointed) return;
      pointed = element;
      mark(element);
    },
    press(x, y) {
      const element = parts.at(x, y);
      if (!element) return;
      // A marked part that grew past what is under the pointer is what the person means. A finger marks with its first touch.
      if (!current.peek().contains(element)) mark(element);
      else if (mode.peek() === 'take') end(current.peek());
      else toggle(current.peek());
    },
    wider() {
      const from = current.peek();
      const before = trail;
      if (mark(parts.wider(from))) trail = [...before, from];
      reveal();
    },
    narrower() {
      const back = trail.at(-1);
      const rest = trail.slice(0, -1);
      if (mark(back ?? parts.narrower(current.peek()))) trail = rest;
      reveal();
    },
    beside(direction) {
      mark(parts.beside(current.peek(), direction));
      reveal();
    },
    take: () => end(current.peek()),
    toggleExcluded: () => toggle(current.peek()),
    takeRest() {
      if (excluded.peek().length > 0) end(null);
    },
    cancel: () => onEnd(null, false),
  };
}
