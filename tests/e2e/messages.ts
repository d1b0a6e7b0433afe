import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = join(import.meta.dirname, '../../public/_locales');

type Texts = Record<string, { message: string } | undefined>;

/** Returns a text of the extension in each of its languages: which one a browser shows depends on the machine. */
export function textsOf(key: string): string[] {
  return readdirSync(LOCALES).map((locale) => {
    const texts = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Texts;
    const text = texts[key]?.message;
    if (text === undefined) throw new Error(`${locale} has no text ${key}.`);
    return text;
  });
}
