import type { MessageKey } from './i18n.ts';

/** Why a page cannot be read, each with its sentence in each language. */
export const UNAVAILABLE_REASONS = {
  'browser-page': 'unavailable_browser_page',
  store: 'unavailable_store',
  'extension-page': 'unavailable_extension_page',
  'source-view': 'unavailable_source_view',
  pdf: 'unavailable_pdf',
  file: 'unavailable_file',
  'not-a-page': 'unavailable_not_a_page',
  unknown: 'unavailable_unknown',
} as const satisfies Record<string, MessageKey>;

/** Why the reader may not or cannot run in a tab. */
export type UnavailableReason = keyof typeof UNAVAILABLE_REASONS;

/** Narrows a value from outside to a reason; what is unknown is `unknown`. */
export function unavailableReason(value: unknown): UnavailableReason {
  return typeof value === 'string' && Object.hasOwn(UNAVAILABLE_REASONS, value)
    ? (value as UnavailableReason)
    : 'unknown';
}

const reported = new Set<string>();

/** Writes an unexpected error to the console, once for each stack. */
export function report(error: unknown, when: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (reported.has(text)) return;
  reported.add(text);
  console.error(`Limpid: ${when}:`, error);
}
