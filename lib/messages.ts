import { browser } from 'wxt/browser';
import { type UnavailableReason, unavailableReason } from './errors.ts';
import type { Texts } from './i18n.ts';
import { isLocale, type Locale } from './language.ts';

/** What the programs tell one another; dictionaries have messages of their own (`dictionary-server.ts`). */
export type Message =
  /** The reader, injected, finds that it cannot read what the tab shows. */
  | { readonly type: 'unavailable'; readonly reason: UnavailableReason }
  /** The reader needs the converter in its page. Answered when it is there. */
  | { readonly type: 'converter' }
  /** The same for the exporter. */
  | { readonly type: 'exporter' }
  /** The same for finding, listening and the marks of a conversion. */
  | { readonly type: 'aids' }
  /** The same for the panels that the first picture does not show. */
  | { readonly type: 'panels' }
  /** The same for all of the reader that its first picture does not show. */
  | { readonly type: 'view' }
  /** The same for joining the pages of an article. */
  | { readonly type: 'pages' }
  /** The person wants to point at the article. */
  | { readonly type: 'picker' }
  /** The person wants the page of all settings. */
  | { readonly type: 'options' }
  /** The person wants to say what happens by itself on the site of the page. */
  | { readonly type: 'site' }
  /** The reader is open over the page, or no longer. */
  | { readonly type: 'opened' | 'closed' }
  /** The page is so large that reading it takes a while, in which nothing of the page answers. */
  | { readonly type: 'reading' }
  /** The page of a granted site looks like an article. */
  | { readonly type: 'article' }
  /** The person chose another language on the options page. */
  | { readonly type: 'language' }
  /** A program in a page needs the texts of another language. Answered with them. */
  | { readonly type: 'texts'; readonly locale: Locale };

/** Messages that say no more than their type. */
const PLAIN = [
  'aids',
  'article',
  'closed',
  'converter',
  'exporter',
  'language',
  'opened',
  'options',
  'pages',
  'panels',
  'picker',
  'reading',
  'site',
  'view',
] as const satisfies readonly Message['type'][];

/** Narrows what arrives; null for anything that is not one of ours. */
export function parseMessage(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  const plain = PLAIN.find((type) => type === value.type);
  if (plain) return { type: plain };
  if (value.type === 'unavailable')
    return { type: 'unavailable', reason: unavailableReason('reason' in value ? value.reason : null) };
  if (value.type === 'texts' && 'locale' in value && isLocale(value.locale))
    return { type: 'texts', locale: value.locale };
  return null;
}

/** Sends a message to the background; resolves when it was dealt with. */
export async function sendMessage(message: Message): Promise<void> {
  await browser.runtime.sendMessage(message);
}

/** Asks the background for the texts of a language. Rejects where it does not give them. */
export async function askForTexts(locale: Locale): Promise<Texts> {
  const texts: unknown = await browser.runtime.sendMessage({ type: 'texts', locale } satisfies Message);
  if (typeof texts !== 'object' || texts === null) throw new Error(`the texts of ${locale} did not arrive`);
  return texts as Texts;
}
