import { report } from '../errors.ts';
import { type Texts, useTexts } from '../i18n.ts';
import { isLocale, type Locale } from '../language.ts';
import type { Settings } from '../settings/table.ts';

/** Brings the texts of a language to where they are asked for. */
export type LoadTexts = (locale: Locale) => Promise<Texts>;

/**
 * Takes the texts of the language that the person chose, before anything is drawn. Where they do not arrive, the browser's
 * language stays, which everyone can read who installed the extension.
 */
export async function takeLanguage(language: Settings['language'], load: LoadTexts): Promise<void> {
  let texts: Texts | null = null;
  if (isLocale(language)) {
    try {
      texts = await load(language);
    } catch (error) {
      report(error, 'loading the texts of a language');
    }
  }
  useTexts(texts);
}
