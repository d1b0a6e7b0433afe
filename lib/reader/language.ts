import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { report } from '../errors.ts';
import { onTextUse, type Texts, useTexts } from '../i18n.ts';
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

/** Draws everything that uses a text anew when the person chooses another language, here or in another tab. */
export function followLanguage(
  settings: ReadonlySignal<Settings>,
  load: LoadTexts,
  lifetime: AbortSignal,
): void {
  const revision = signal(0);
  let shown = settings.peek().language;
  // Reading the signal is what makes a component that uses a text depend on the language.
  onTextUse(() => void revision.value);
  const stop = effect(() => {
    const { language } = settings.value;
    if (language === shown) return;
    shown = language;
    void takeLanguage(language, load).then(() => {
      if (!lifetime.aborted && shown === language) revision.value += 1;
    });
  });
  lifetime.addEventListener('abort', () => {
    stop();
    onTextUse(() => {});
  });
}
