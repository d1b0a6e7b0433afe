import { type ReadonlySignal, signal } from '@preact/signals';

/** Parts of the interface that open over the text; at most one at a time. */
export type PanelName = 'outline' | 'script' | 'settings' | 'more' | 'takeAlong' | 'removed' | 'help';

/** Which panel is open. */
export interface PanelsModel {
  readonly open: ReadonlySignal<PanelName | null>;
  toggle(name: PanelName): void;
  show(name: PanelName): void;
  /** Closes the open panel and gives focus back to what had it; false where none was open. */
  close(): boolean;
}

/** Makes the model. `root` is asked for the focused element when a panel opens. */
export function createPanelsModel(root: DocumentOrShadowRoot): PanelsModel {
  const open = signal<PanelName | null>(null);
  let opener: Element | null = null;

  const show = (name: PanelName): void => {
    // From one panel to the next, the way back is still to the control that opened the first.
    if (open.peek() === null) opener = root.activeElement;
    open.value = name;
  };
  const close = (): boolean => {
    if (open.peek() === null) return false;
    open.value = null;
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    opener = null;
    return true;
  };
  return {
    open,
    show,
    close,
    toggle(name) {
      if (open.peek() === name) close();
      else show(name);
    },
  };
}
