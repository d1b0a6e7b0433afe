import { type ReadonlySignal, signal } from '@preact/signals';

/** Panels that come with a program of their own, on first need: the first picture shows none of them. */
export type LazyPanelName =
  | 'script'
  | 'settings'
  | 'more'
  | 'takeAlong'
  | 'removed'
  | 'help'
  | 'note'
  | 'picture';

/** Parts of the interface that open over the text; at most one at a time. */
export type PanelName = 'outline' | LazyPanelName;

/** Which panel is open. */
export interface PanelsModel {
  readonly open: ReadonlySignal<PanelName | null>;
  /** Whether the lazy panels can be drawn. An open one is drawn as soon as they can. */
  readonly ready: ReadonlySignal<boolean>;
  toggle(name: PanelName): void;
  show(name: PanelName): void;
  /** Closes the open panel and gives focus back to what had it; false where none was open. */
  close(): boolean;
  /** Brings the lazy panels before one is wanted: the pointer or the focus is near a button that opens one. */
  prepare(): void;
}

/** What the model works with. */
export interface PanelsModelParts {
  /** Is asked for the focused element when a panel opens. */
  readonly root: DocumentOrShadowRoot;
  /** Gives focus to the text as a whole: where what had it is gone when a panel closes. */
  readonly focusText: () => void;
  /** Brings the lazy panels. */
  readonly load: () => Promise<void>;
  /** Is told when a panel that is wanted cannot be brought. */
  readonly onFailure: (error: unknown) => void;
}

/** Makes the model; nothing opens after the lifetime. */
export function createPanelsModel(parts: PanelsModelParts, lifetime: AbortSignal): PanelsModel {
  const open = signal<PanelName | null>(null);
  const ready = signal(false);
  let opener: Element | null = null;
  let loading: Promise<void> | null = null;

  const load = (): Promise<void> => {
    loading ??= parts.load().then(
      () => {
        if (!lifetime.aborted) ready.value = true;
      },
      (error: unknown) => {
        // The next try asks again.
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  const giveFocusBack = (): void => {
    if (opener instanceof HTMLElement && opener.isConnected) {
      opener.focus({ preventScroll: true });
      if (parts.root.activeElement === opener) return;
      // A heading can have lost what let it take the focus: the tree was sanitised anew meanwhile.
      opener.tabIndex = -1;
      opener.focus({ preventScroll: true });
      if (parts.root.activeElement === opener) return;
    }
    // A heading that was only a bold line can be such a line again.
    parts.focusText();
  };
  const close = (): boolean => {
    if (open.peek() === null) return false;
    open.value = null;
    giveFocusBack();
    opener = null;
    return true;
  };
  const show = (name: PanelName): void => {
    // From one panel to the next, the way back is still to the control that opened the first.
    if (open.peek() === null) opener = parts.root.activeElement;
    open.value = name;
    if (name === 'outline' || ready.peek()) return;
    load().catch((error: unknown) => {
      close();
      parts.onFailure(error);
    });
  };
  return {
    open,
    ready,
    show,
    close,
    toggle(name) {
      if (open.peek() === name) close();
      else show(name);
    },
    prepare() {
      // Not wanted yet: whether it fails is said when it is.
      if (!ready.peek()) load().catch(() => undefined);
    },
  };
}
