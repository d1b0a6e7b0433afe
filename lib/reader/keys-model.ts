import { computed, type ReadonlySignal } from '@preact/signals';
import { changedKeys, keyItem } from '../settings/items.ts';
import type { ItemsModel } from './items-model.ts';
import {
  bindingsOf,
  COMMAND_NAMES,
  type CommandName,
  DEFAULT_KEYS,
  type KeyPress,
  type Keys,
} from './shortcuts.ts';

/** Most keys of one command. */
const MOST_KEYS = 4;

/** Function keys that no browser has a use for of its own. */
const FREE_FUNCTION_KEYS: ReadonlySet<string> = new Set(['F2', 'F4', 'F8']);

/** Whether a person may give this key to a command: a character, or one with Alt, or a free function key. */
export function isAssignable(key: string): boolean {
  if (FREE_FUNCTION_KEYS.has(key)) return true;
  // Ctrl alone and Meta are the browser's and the system's; a space scrolls and presses buttons.
  return /^(?:(?:Ctrl\+)?Alt\+)?[^\s\p{C}]$/u.test(key);
}

/** The keys that hold, by what was changed; what no editor could have written is left out alone. */
export function keysOf(changed: Readonly<Record<string, unknown>>): Keys {
  const own = new Map<CommandName, readonly string[]>();
  for (const name of COMMAND_NAMES) {
    const list = changed[name];
    // Escape always closes, or there would be no way out for one who does not know the keys.
    if (name === 'close' || !Array.isArray(list) || list.length > MOST_KEYS) continue;
    if (list.every((key) => typeof key === 'string' && isAssignable(key))) own.set(name, list);
  }
  // A default of a later version yields to what the person chose before.
  const taken = new Set([...own.values()].flat());
  const keys = COMMAND_NAMES.map((name) => [
    name,
    own.get(name) ?? DEFAULT_KEYS[name].filter((key) => !taken.has(key)),
  ]);
  return Object.fromEntries(keys) as Keys;
}

/** The keys of the commands, and how they are changed. */
export interface KeysModel {
  readonly keys: ReadonlySignal<Keys>;
  readonly bindings: ReadonlySignal<ReadonlyMap<string, CommandName>>;
  /** Commands with keys of the person's own. */
  readonly changed: ReadonlySignal<ReadonlySet<CommandName>>;
  /** Gives a command these keys instead of those it has. */
  assign(command: CommandName, keys: readonly string[]): void;
  /** Gives a command its default keys again. */
  reset(command: CommandName): void;
  /** Lets a handler have every key before any command, until it gives it back; the handler says whether it took the key. */
  capture(handler: (press: KeyPress) => boolean): () => void;
  /** Offers a key to the handler that captured the keys; false where none took it. */
  offer(press: KeyPress): boolean;
}

/** Makes the model over the items. */
export function createKeysModel(store: ItemsModel): KeysModel {
  const written = computed(() => changedKeys(store.items.value));
  const keys = computed(() => keysOf(written.value));
  let captor: ((press: KeyPress) => boolean) | null = null;
  return {
    keys,
    bindings: computed(() => bindingsOf(keys.value)),
    changed: computed(() => new Set(COMMAND_NAMES.filter((name) => Object.hasOwn(written.value, name)))),
    assign(command, list) {
      store.change({ [keyItem(command)]: list });
    },
    reset(command) {
      store.change({ [keyItem(command)]: null });
    },
    capture(handler) {
      captor = handler;
      return () => {
        if (captor === handler) captor = null;
      };
    },
    offer: (press) => captor?.(press) ?? false,
  };
}
