import type { MessageKey } from '../i18n.ts';

/** A command of the reader and the keys that run it. */
interface Shortcut {
  /** Values of `KeyboardEvent.key`; the first is the one that tooltips show. */
  readonly keys: readonly string[];
  readonly label: MessageKey;
}

/** Every command with a key: the key handler, the help panel and the tooltips read this table. */
export const SHORTCUTS = {
  close: { keys: ['Escape'], label: 'command_close' },
  script: { keys: ['s'], label: 'command_script' },
  outline: { keys: ['o'], label: 'command_outline' },
  findSection: { keys: ['O'], label: 'command_find_section' },
  nextSection: { keys: ['n', 'j'], label: 'command_next_section' },
  previousSection: { keys: ['p', 'k'], label: 'command_previous_section' },
  firstSection: { keys: ['g'], label: 'command_first_section' },
  lastSection: { keys: ['G'], label: 'command_last_section' },
  back: { keys: ['b'], label: 'command_back' },
  find: { keys: ['/'], label: 'command_find' },
  listen: { keys: ['l'], label: 'command_listen' },
  takeAlong: { keys: ['d'], label: 'command_take_along' },
  print: { keys: ['P'], label: 'command_print' },
  settings: { keys: [','], label: 'command_settings' },
  theme: { keys: ['t'], label: 'command_theme' },
  font: { keys: ['f'], label: 'command_font' },
  larger: { keys: ['+', '='], label: 'command_larger' },
  smaller: { keys: ['-'], label: 'command_smaller' },
  wider: { keys: [']'], label: 'command_wider' },
  narrower: { keys: ['['], label: 'command_narrower' },
  looser: { keys: ['}'], label: 'command_looser' },
  tighter: { keys: ['{'], label: 'command_tighter' },
  paragraph: { keys: ['y'], label: 'command_paragraph' },
  writing: { keys: ['w'], label: 'command_writing' },
  justify: { keys: ['u'], label: 'command_justify' },
  vocabulary: { keys: ['v'], label: 'command_vocabulary' },
  quotes: { keys: ['q'], label: 'command_quotes' },
  marks: { keys: ['x'], label: 'command_marks' },
  nextMark: { keys: ['X'], label: 'command_next_mark' },
  images: { keys: ['i'], label: 'command_images' },
  readingTime: { keys: ['m'], label: 'command_reading_time' },
  printAddresses: { keys: ['A'], label: 'command_print_addresses' },
  outlineSide: { keys: ['e'], label: 'command_outline_side' },
  pick: { keys: ['h'], label: 'command_pick' },
  removed: { keys: ['r'], label: 'command_removed' },
  options: { keys: ['.'], label: 'command_options' },
  site: { keys: ["'"], label: 'command_site' },
  help: { keys: ['?'], label: 'command_help' },
} as const satisfies Record<string, Shortcut>;

/** Name of a command. */
export type CommandName = keyof typeof SHORTCUTS;

/** Names in the order of the table. */
export const COMMAND_NAMES = Object.keys(SHORTCUTS) as CommandName[];

/** What each command does. */
export type Commands = Readonly<Record<CommandName, () => void>>;

/** The keys of every command, as the person has them. */
export type Keys = Readonly<Record<CommandName, readonly string[]>>;

/** The keys of a person who never changed any. */
export const DEFAULT_KEYS: Keys = Object.fromEntries(
  COMMAND_NAMES.map((name) => [name, SHORTCUTS[name].keys]),
) as unknown as Keys;

/** The command of each key. Where two have the same, which no editor lets happen, the first of the table. */
export function bindingsOf(keys: Keys): ReadonlyMap<string, CommandName> {
  const pairs = COMMAND_NAMES.flatMap((name) => keys[name].map((key) => [key, name] as const));
  return new Map(pairs.reverse());
}

const DEFAULT_BINDINGS = bindingsOf(DEFAULT_KEYS);

/** What `commandFor` needs to know of a key event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

/**
 * The key as the table writes it: `s`, `S`, `?`, `Alt+s`. While a Chinese input method is on, browsers report `Process`, a
 * Zhuyin or Cyrillic layout gives its own letters, and Option on a Mac makes signs of them: then the place of the key on the
 * keyboard counts.
 */
export function keyOf(press: KeyPress): string {
  const modifiers =
    (press.ctrlKey ? 'Ctrl+' : '') + (press.altKey ? 'Alt+' : '') + (press.metaKey ? 'Meta+' : '');
  const isLatin = press.key.length > 1 ? press.key !== 'Process' : press.key <= '~' && modifiers === '';
  if (isLatin) return modifiers + press.key;
  const letter = /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1];
  if (!letter) return modifiers + press.key;
  return modifiers + (press.shiftKey ? letter : letter.toLowerCase());
}

/** Whether a key is one character alone, which speech input and slips of the hand press too (WCAG 2.1.4). */
export function isSingleKey(key: string): boolean {
  return [...key].length === 1;
}

/** The command that a key press means, or null. What no command has is the browser's or the system's. */
export function commandFor(
  press: KeyPress,
  singleKeys: boolean,
  bindings: ReadonlyMap<string, CommandName> = DEFAULT_BINDINGS,
): CommandName | null {
  if (press.isComposing) return null;
  const key = keyOf(press);
  return singleKeys || !isSingleKey(key) ? (bindings.get(key) ?? null) : null;
}
