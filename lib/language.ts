import { browser } from 'wxt/browser';
import type { Texts } from './i18n.ts';

/** The folders of `public/_locales`. */
export const LOCALES = ['en', 'zh_CN', 'zh_TW'] as const;

/** A language that the texts are in. */
export type Locale = (typeof LOCALES)[number];

/** Narrows a value from outside. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * Reads the texts of a language from the package. For the extension's own pages and its background: the web may read no file of
 * it, and content scripts count as the web here.
 */
export async function readTexts(locale: Locale): Promise<Texts> {
  const answer = await fetch(browser.runtime.getURL(`/_locales/${locale}/messages.json`));
  const file = (await answer.json()) as Readonly<Record<string, { readonly message: string }>>;
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}
