import { type ReadonlySignal, signal } from '@preact/signals';
import { isAssignable, type KeysModel } from './keys-model.ts';
import { type CommandName, type KeyPress, keyOf } from './shortcuts.ts';

/** Why a pressed key was not given to the command. */
export type KeyRefusal =
  | { readonly reason: 'not-allowed'; readonly key: string }
  | { readonly reason: 'clash'; readonly key: string; readonly other: CommandName };

/** Changing the keys of commands: one at a time waits for the new key. */
export interface KeyEditor {
  /** The command that waits for its new key. */
  readonly waiting: ReadonlySignal<CommandName | null>;
  /** Why the last key was not taken; the command still waits. */
  readonly refusal: ReadonlySignal<KeyRefusal | null>;
  start(command: CommandName): void;
  cancel(): void;
  /** Gives the refused key to the command that waits, and takes it from the one that had it. */
  take(): void;
  /** Leaves the command that waits without a key. */
  clear(): void;
}

const MODIFIERS: ReadonlySet<string> = new Set([
  'Alt',
  'AltGraph',
  'CapsLock',
  'Control',
  'Fn',
  'Meta',
  'Shift',
]);

/** Keys that stay what they are while a command waits: they move the focus and press the buttons of the editor. */
const PASSED_ON: ReadonlySet<string> = new Set(['Tab', 'Enter', ' ']);

/** Makes an editor; what waits is given up when the lifetime ends. */
export function createKeyEditor(model: KeysModel, lifetime: AbortSignal): KeyEditor {
  const waiting = signal<CommandName | null>(null);
  const refusal = signal<KeyRefusal | null>(null);
  let release: () => void = () => {};

  const end = (): void => {
    release();
    waiting.value = null;
    refusal.value = null;
  };
  const assign = (command: CommandName, key: string): void => {
    const other = model.bindings.peek().get(key);
    if (other !== undefined && other !== command)
      model.assign(
        other,
        model.keys.peek()[other].filter((had) => had !== key),
      );
    model.assign(command, [key]);
    end();
  };
  const onKey = (press: KeyPress): boolean => {
    const command = waiting.peek();
    if (command === null || press.isComposing || PASSED_ON.has(press.key)) return false;
    if (MODIFIERS.has(press.key)) return true;
    if (press.key === 'Escape') {
      end();
      return true;
    }
    const key = keyOf(press);
    const other = model.bindings.peek().get(key);
    if (!isAssignable(key)) refusal.value = { reason: 'not-allowed', key };
    else if (other !== undefined && other !== command) refusal.value = { reason: 'clash', key, other };
    else assign(command, key);
    return true;
  };
  lifetime.addEventListener('abort', end, { once: true });
  return {
    waiting,
    refusal,
    start(command) {
      end();
      waiting.value = command;
      release = model.capture(onKey);
    },
    cancel: end,
    take() {
      const command = waiting.peek();
      const refused = refusal.peek();
      if (command !== null && refused?.reason === 'clash') assign(command, refused.key);
    },
    clear() {
      const command = waiting.peek();
      if (command !== null) model.assign(command, []);
      end();
    },
  };
}
