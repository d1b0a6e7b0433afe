import { message } from '../lib/i18n.ts';
import { type CommandName, SHORTCUTS } from '../lib/reader/shortcuts.ts';

/** Attributes of a button that runs a command: its name and key as tooltip, and the key for screen readers. */
export function commandAttributes(name: CommandName): { title: string; 'aria-keyshortcuts': string } {
  const { keys, label } = SHORTCUTS[name];
  const key = keys[0] === 'Escape' ? 'Esc' : keys[0];
  return { title: message('tooltip', message(label), key), 'aria-keyshortcuts': keys[0] };
}
