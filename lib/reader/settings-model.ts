import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type StoredSettings, watchSettings, writeSettings } from '../settings/storage.ts';
import { DEFAULT_SETTINGS, isValidSetting, type SettingName, type Settings } from '../settings/table.ts';

/** Milliseconds without a change before settings are written: a slider makes many, and sync allows 120 writes a minute. */
const WRITE_DELAY = 400;

/** The settings as they apply to the open reader. */
export interface SettingsModel {
  readonly current: ReadonlySignal<Settings>;
  /** What differs from the defaults, as it is stored. */
  readonly changed: ReadonlySignal<Partial<Settings>>;
  /** Changes one setting, at once here and soon in storage. A value out of bounds is refused. */
  set<Name extends SettingName>(name: Name, value: Settings[Name]): void;
  /** Back to the defaults, all of them. */
  reset(): void;
  /** Takes a whole set, of a file for instance; what it lacks goes back to the default. */
  replace(changed: Partial<Settings>): void;
}

/** Makes the model from what storage gave; `onStorageFailure` is called once, when a change could not be kept. */
export function createSettingsModel(
  stored: StoredSettings,
  onStorageFailure: () => void,
  lifetime: AbortSignal,
  write: typeof writeSettings = writeSettings,
  watch: typeof watchSettings = watchSettings,
  view: Window | undefined = globalThis.window,
): SettingsModel {
  const changed = signal<Partial<Settings>>(stored.changed);
  const current = computed<Settings>(() => ({ ...DEFAULT_SETTINGS, ...changed.value }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failureTold = false;

  const save = async (): Promise<void> => {
    timer = undefined;
    const written = await write(changed.peek());
    if (written || failureTold) return;
    failureTold = true;
    onStorageFailure();
  };
  const change = (next: Partial<Settings>): void => {
    changed.value = next;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), WRITE_DELAY);
  };

  watch((next) => {
    // A change of one's own that waits to be written is newer than what arrives.
    if (timer === undefined) changed.value = next;
  }, lifetime);
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    void save();
  };
  lifetime.addEventListener('abort', flush);
  // Leaving the page, or the program on a phone, leaves no time for the timer.
  view?.addEventListener('pagehide', flush, { signal: lifetime });
  view?.document.addEventListener(
    'visibilitychange',
    () => {
      if (view.document.visibilityState === 'hidden') flush();
    },
    { signal: lifetime },
  );

  return {
    current,
    changed,
    set(name, value) {
      if (!isValidSetting(name, value) || current.peek()[name] === value) return;
      change({ ...changed.peek(), [name]: value });
    },
    reset() {
      change({});
    },
    replace: change,
  };
}
