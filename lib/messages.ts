import { browser } from 'wxt/browser';
import { type UnavailableReason, unavailableReason } from './errors.ts';

/** What the programs tell one another. */
export interface Message {
  /** The reader, injected, finds that it cannot read what the tab shows. */
  readonly type: 'unavailable';
  readonly reason: UnavailableReason;
}

/** Narrows what arrives; null for anything that is not one of ours. */
export function parseMessage(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  if (value.type === 'unavailable') {
    return { type: 'unavailable', reason: unavailableReason('reason' in value ? value.reason : null) };
  }
  return null;
}

/** Sends a message to the background; resolves when it was taken. */
export async function sendMessage(message: Message): Promise<void> {
  await browser.runtime.sendMessage(message);
}
