import { browser } from 'wxt/browser';

/** Key of a text in `public/_locales`. */
export type MessageKey = keyof typeof import('../public/_locales/en/messages.json');

/** Texts with a form for one and a form for many. */
const PLURALS = {
  removed: { one: 'removed_count_one', other: 'removed_count_other' },
  pieces: { one: 'removed_pieces_one', other: 'removed_pieces_other' },
  minutes: { one: 'minutes_one', other: 'minutes_other' },
  minutesLeft: { one: 'minutes_left_one', other: 'minutes_left_other' },
} as const satisfies Record<string, Record<'one' | 'other', MessageKey>>;

/** The text in the reader's language; `$1`, `$2` … are filled from the substitutions. */
export function message(key: MessageKey, ...substitutions: readonly string[]): string {
  // WXT types the name by what was in the locales when the types were last generated; MessageKey is always current.
  const getMessage = browser.i18n.getMessage as (name: string, substitutions: string[]) => string;
  return getMessage(key, [...substitutions]);
}

/** BCP 47 tag of the language that the texts are in: with a French browser the texts are English, and this says so. */
export function interfaceLanguage(): string {
  return message('interface_language');
}

/** A text with a number in it, in the form that the language wants for that number. */
export function counted(name: keyof typeof PLURALS, count: number): string {
  const language = interfaceLanguage();
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return message(PLURALS[name][form], new Intl.NumberFormat(language).format(count));
}
