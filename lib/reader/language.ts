import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { onTextUse } from '../i18n.ts';
import type { Settings } from '../settings/table.ts';
import { type LoadTexts, takeLanguage } from './take-language.ts';

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
