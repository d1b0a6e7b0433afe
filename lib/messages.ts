import { browser } from 'wxt/browser';
import { type UnavailableReason, unavailableReason } from './errors.ts';

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
  /** The person wants to point at the article. */
  | { readonly type: 'picker' }
  /** The person wants the page of all settings. */
  | { readonly type: 'options' };

/** Narrows what arrives; null for anything that is not one of ours. */
export function parseMessage(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  switch (value.type) {
    case 'unavailable':
      return { type: 'unavailable', reason: unavailableReason('reason' in value ? value.reason : null) };
    case 'converter':
      return { type: 'converter' };
    case 'exporter':
    case 'aids':
    case 'panels':
    case 'picker':
    case 'options':
      return { type: value.type };
    default:
      return null;
  }
}

/** Sends a message to the background; resolves when it was dealt with. */
export async function sendMessage(message: Message): Promise<void> {
  await browser.runtime.sendMessage(message);
}
