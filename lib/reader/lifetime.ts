import { effect } from '@preact/signals';

/** Runs an effect until the signal aborts. */
export function effectUntil(signal: AbortSignal, run: () => void): void {
  if (signal.aborted) return;
  signal.addEventListener('abort', effect(run), { once: true });
}
