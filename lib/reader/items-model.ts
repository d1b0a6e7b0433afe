import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Items, type ItemsPatch, patched } from '../settings/items.ts';
import { holdItems, type StoredItems, watchItems, writeHeldItems, writeItems } from '../settings/storage.ts';

/** Least milliseconds from one write to the next: sync allows 120 writes a minute, and a key that is held makes many more. */
const WRITE_PAUSE = 600;

/** Milliseconds after which what an earlier page left held is written: opening is over by then. */
const CATCH_UP = 2_000;

/** The items of storage that settings and keys are made of, as they hold in the open page. */
export interface ItemsModel {
  readonly items: ReadonlySignal<Items>;
  /** Changes items, at once here and soon in storage; null takes one away. */
  change(patch: ItemsPatch): void;
}

/** Seams for tests. */
export interface ItemsModelSeams {
  readonly write: typeof writeItems;
  readonly hold: typeof holdItems;
  readonly writeHeld: typeof writeHeldItems;
  readonly watch: typeof watchItems;
  readonly view: Window | undefined;
}

/**
 * Makes the model from what storage gave; `onStorageFailure` is called once, when a change could not be kept. `names` are the
 * items that are followed when another tab changes them; all without.
 */
export function createItemsModel(
  stored: StoredItems,
  names: readonly string[] | undefined,
  onStorageFailure: () => void,
  lifetime: AbortSignal,
  { write, hold, writeHeld, watch, view }: ItemsModelSeams = {
    write: writeItems,
    hold: holdItems,
    writeHeld: writeHeldItems,
    watch: watchItems,
    view: globalThis.window,
  },
): ItemsModel {
  const kept = signal(stored.items);
  /** Changes that storage does not have yet: newer than anything that arrives from there. */
  const waiting = signal<ItemsPatch>({});
  let { migration } = stored;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether something was changed after the last write had begun. */
  let isUnwritten = false;
  let failureTold = false;

  const save = async (): Promise<void> => {
    isUnwritten = false;
    clearTimeout(pause);
    pause = setTimeout(() => {
      pause = undefined;
      flush();
    }, WRITE_PAUSE);
    const patch = waiting.peek();
    const isCurrent = (item: string): boolean => {
      const newer = waiting.peek();
      return !(item in newer) || newer[item] === patch[item];
    };
    const written = write({ ...migration, ...patch }, isCurrent);
    migration = {};
    const isKept = await written;
    kept.value = patched(kept.peek(), patch);
    // What was changed again meanwhile still waits.
    waiting.value = Object.fromEntries(
      Object.entries(waiting.peek()).filter(([item, value]) => !(item in patch) || patch[item] !== value),
    );
    if (isKept || failureTold) return;
    failureTold = true;
    onStorageFailure();
  };
  const flush = (): void => {
    if (isUnwritten) void save();
  };

  /** Writes what an earlier page had no time for, once no change is on its way: what is changed now is newer. */
  const catchUp = (): void => {
    if (lifetime.aborted) return;
    if (pause === undefined) void writeHeld(names);
    else setTimeout(catchUp, CATCH_UP);
  };
  if (stored.isHeld) setTimeout(catchUp, CATCH_UP);

  watch(
    names,
    (items) => {
      kept.value = items;
    },
    lifetime,
  );
  lifetime.addEventListener('abort', flush);
  // Leaving the page, or the program on a phone, leaves no time for the pause to end.
  view?.addEventListener('pagehide', flush, { signal: lifetime });
  view?.document.addEventListener(
    'visibilitychange',
    () => {
      if (view.document.visibilityState === 'hidden') flush();
    },
    { signal: lifetime },
  );

  return {
    items: computed(() => patched(kept.value, waiting.value)),
    change(patch) {
      waiting.value = { ...waiting.peek(), ...patch };
      isUnwritten = true;
      // The first at once, and each of the others in this browser at once: Firefox 153 loses what is written while a page is
      // being left.
      if (pause === undefined) flush();
      else void hold(patch);
    },
  };
}
