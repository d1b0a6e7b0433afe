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
  'thrown-out': 'unavailable_thrown_out',
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

/** Something that should not have happened. */
export interface Failure {
  readonly error: unknown;
  /** What was being done, in a few words of English. */
  readonly step: string;
}

/** Who is told of failures. Kept on the extension's own global object: the programs injected into one page have one listener. */
const LISTENER = Symbol.for('limpid.failures');

type Shared = typeof globalThis & { [LISTENER]?: ((failure: Failure) => void) | undefined };

/** Says who shows unexpected failures to the person from now on, until the signal aborts. */
export function showFailuresBy(listener: (failure: Failure) => void, signal: AbortSignal): void {
  const shared = globalThis as Shared;
  shared[LISTENER] = listener;
  signal.addEventListener('abort', () => delete shared[LISTENER], { once: true });
}

const reported = new Set<string>();

/** Tells of an unexpected error: the console once for each stack, and whoever shows it to the person. */
export function report(error: unknown, step: string): void {
  (globalThis as Shared)[LISTENER]?.({ error, step });
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (reported.has(text)) return;
  reported.add(text);
  console.error(`Limpid: ${step}:`, error);
}
