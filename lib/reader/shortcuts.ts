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
  justify: { keys: ['u'], label: 'command_justify' },
  vocabulary: { keys: ['v'], label: 'command_vocabulary' },
  quotes: { keys: ['q'], label: 'command_quotes' },
  marks: { keys: ['x'], label: 'command_marks' },
  nextMark: { keys: ['X'], label: 'command_next_mark' },
  images: { keys: ['i'], label: 'command_images' },
  readingTime: { keys: ['m'], label: 'command_reading_time' },
  outlineSide: { keys: ['e'], label: 'command_outline_side' },
  pick: { keys: ['h'], label: 'command_pick' },
  removed: { keys: ['r'], label: 'command_removed' },
  options: { keys: ['.'], label: 'command_options' },
  help: { keys: ['?'], label: 'command_help' },
} as const satisfies Record<string, Shortcut>;

/** Name of a command. */
export type CommandName = keyof typeof SHORTCUTS;

/** Names in the order of the table. */
export const COMMAND_NAMES = Object.keys(SHORTCUTS) as CommandName[];

/** What each command does. */
export type Commands = Readonly<Record<CommandName, () => void>>;

const BY_KEY: ReadonlyMap<string, CommandName> = new Map(
  COMMAND_NAMES.flatMap((name) => SHORTCUTS[name].keys.map((key) => [key, name] as const)),
);

/** What `commandFor` needs to know of a key event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

/**
 * The key as the table writes it. While a Chinese input method is on, browsers report `Process`, and a Zhuyin or Cyrillic
 * layout gives its own letters: then the place of the key on the keyboard counts.
 */
function keyOf(press: KeyPress): string {
  const isLatin = press.key.length > 1 ? press.key !== 'Process' : press.key <= '~';
  if (isLatin) return press.key;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  if (!letter) return press.key;
  return press.shiftKey ? letter : letter.toLowerCase();
}

/** The command that a key press means, or null. With a modifier it is the browser's or the system's. */
export function commandFor(press: KeyPress, singleKeys: boolean): CommandName | null {
  if (press.altKey || press.ctrlKey || press.metaKey || press.isComposing) return null;
  const name = BY_KEY.get(keyOf(press)) ?? null;
  // WCAG 2.1.4: keys of one character can be turned off; Escape has a name of its own and stays.
  return name !== null && (singleKeys || name === 'close') ? name : null;
}
