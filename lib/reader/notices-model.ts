import { type ReadonlySignal, signal } from '@preact/signals';

/** A quiet line at the foot of the reader, with at most one thing to do about it. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Milliseconds that a line stays: long enough to read two short sentences, and twice that where it offers an action. */
const DURATION = 5000;

/** Says one line at a time. */
export interface NoticesModel {
  readonly current: ReadonlySignal<Notice | null>;
  say(notice: Notice): void;
  dismiss(): void;
}

/** Makes the model; its timer ends with the lifetime. */
export function createNoticesModel(lifetime: AbortSignal): NoticesModel {
  const current = signal<Notice | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dismiss = (): void => {
    clearTimeout(timer);
    current.value = null;
  };
  lifetime.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    current,
    say(notice) {
      clearTimeout(timer);
      current.value = notice;
      timer = setTimeout(dismiss, notice.action ? 2 * DURATION : DURATION);
    },
    dismiss,
  };
}
