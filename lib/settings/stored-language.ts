import { useTexts } from '../i18n.ts';
import { isLocale, readTexts } from '../language.ts';
import { ownItem, ownSettings } from './items.ts';
import { readItems } from './storage.ts';

/**
 * Takes the texts of the language that the person chose. For programs that say a
 * sentence and end; asked each time, since what the background remembers ends with its sleep.
 */
export async function takeStoredLanguage(): Promise<void> {
  const { items } = await readItems([ownItem('language')]);
  const { language } = ownSettings(items);
  useTexts(isLocale(language) ? await readTexts(language) : null);
}
