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

/** The texts of one language, by key. */
export type Texts = Readonly<Record<string, string>>;

/** What the programs of one page share: texts of another language than the browser's, and who is to know of their use. */
interface SharedTexts {
  texts: Texts | null;
  /** Is called at each use of a text, so that what is drawn can be drawn anew in another language. */
  onUse: () => void;
}

/** Kept on the extension's own global object: the programs injected into one page speak one language. */
const SHARED = Symbol.for('limpid.texts');

function shared(): SharedTexts {
  const world = globalThis as typeof globalThis & { [SHARED]?: SharedTexts };
  world[SHARED] ??= { texts: null, onUse() {} };
  return world[SHARED];
}

/** Takes these texts instead of those in the browser's language; null goes back to the browser's. */
export function useTexts(texts: Texts | null): void {
  shared().texts = texts;
}

/** Says who is called at each use of a text. */
export function onTextUse(listener: () => void): void {
  shared().onUse = listener;
}

/** The text in the reader's language; `$1`, `$2` … are filled from the substitutions. */
export function message(key: MessageKey, ...substitutions: readonly string[]): string {
  const { texts, onUse } = shared();
  onUse();
  const text = texts?.[key];
  if (text !== undefined) {
    // As browsers fill them in: `$$` is a dollar.
    return text.replace(/\$(\$|\d)/g, (_, sign: string) =>
      sign === '$' ? '$' : (substitutions[+sign - 1] ?? ''),
    );
  }
  // WXT types the name by what was in the locales when the types were last generated; MessageKey is always current.
  const getMessage = browser.i18n.getMessage as (name: string, substitutions: string[]) => string;
  return getMessage(key, [...substitutions]);
}

/** BCP 47 tag of the language that the texts are in: with a French browser the texts are English, and this says so. */
export function interfaceLanguage(): string {
  return message('interface_language');
}

/**
 * A text with a number in it, in the form that the language wants for that number: English has one for 1, Chinese none. `Intl` is
 * asked for nothing that the first picture needs: its plural rules and numbers cost a new process 1 to 3 ms.
 */
export function counted(name: keyof typeof PLURALS, count: number): string {
  const language = interfaceLanguage();
  const form = count === 1 && language.startsWith('en') ? 'one' : 'other';
  const number = count < 1000 ? String(count) : new Intl.NumberFormat(language).format(count);
  return message(PLURALS[name][form], number);
}
