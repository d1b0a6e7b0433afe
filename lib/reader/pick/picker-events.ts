import type { PickerModel } from './picker-model.ts';

/** What a pointer does on a page; none of it reaches the page while one points. */
const POINTER_EVENTS = [
  'auxclick', 'click', 'contextmenu', 'dblclick', 'dragstart', 'mousedown', 'mousemove', 'mouseout', 'mouseover', 'mouseup',
  'pointerdown', 'pointermove', 'pointerout', 'pointerover', 'pointerup', 'selectstart', 'touchend', 'touchmove', 'touchstart',
] as const; // biome-ignore format: a list to read across

const CONTROLS = 'button, input, label';

/** Connects pointer, wheel and keys with the model until the signal aborts. */
export function handlePickerEvents(
  pane: HTMLElement,
  host: HTMLElement,
  model: PickerModel,
  signal: AbortSignal,
): void {
  const view = host.ownerDocument.defaultView;
  if (!view) return;
  const isInBar = (event: Event): boolean =>
    event.composedPath().some((target) => target instanceof Element && target.matches('.picker-bar'));
  for (const type of POINTER_EVENTS) {
    view.addEventListener(
      type,
      (event) => {
        if (isInBar(event)) return;
        event.stopImmediatePropagation();
        // Scrolling by touch stays.
        if (!type.startsWith('touch')) event.preventDefault();
        if (!event.isTrusted || !(event instanceof MouseEvent)) return;
        if (type === 'pointermove') model.point(event.clientX, event.clientY);
        if (type === 'click') model.press(event.clientX, event.clientY);
      },
      { capture: true, signal, passive: false },
    );
  }
  // What the bar's own controls listen to ends at the host.
  for (const type of POINTER_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    view.addEventListener(
      type,
      (event) => {
        event.stopImmediatePropagation();
        if (type === 'keydown' && event.isTrusted) onKey(event, pane, model);
      },
      { capture: true, signal },
    );
  }
  let frame = 0;
  const onMove = (): void => {
    view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(() => {
      if (!signal.aborted) model.moves.value += 1;
    });
  };
  view.addEventListener('scroll', onMove, { capture: true, passive: true, signal });
  view.addEventListener('resize', onMove, { passive: true, signal });
}

function onKey(event: KeyboardEvent, pane: HTMLElement, model: PickerModel): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const target = event.composedPath()[0];
  const isOnControl = target instanceof Element && target.matches(CONTROLS);
  const actions: Readonly<Record<string, () => void>> = {
    ArrowUp: model.wider,
    ArrowDown: model.narrower,
    ArrowLeft: () => model.beside(-1),
    ArrowRight: () => model.beside(1),
    Delete: model.toggleExcluded,
    Backspace: model.toggleExcluded,
    Escape: model.cancel,
    Tab: () => moveFocus(pane, event.shiftKey ? -1 : 1),
    // A control that has the focus takes these itself.
    ...(isOnControl ? {} : { Enter: model.take }),
  };
  const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
  if (!action) return;
  event.preventDefault();
  action();
}

/** The focus goes round in the bar: behind it is a page that cannot be used now. */
function moveFocus(pane: HTMLElement, step: 1 | -1): void {
  const controls = [...pane.querySelectorAll<HTMLElement>('button, input')];
  const root = pane.getRootNode() as ShadowRoot;
  const index = controls.indexOf(root.activeElement as HTMLElement);
  const next = index < 0 ? (step === 1 ? 0 : controls.length - 1) : index + step;
  controls[(next + controls.length) % controls.length]?.focus({ preventScroll: true });
}
