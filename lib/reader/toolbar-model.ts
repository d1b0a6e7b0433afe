import { type ReadonlySignal, signal } from '@preact/signals';
import { readingAxis } from './reading-axis.ts';

/** Distance in px that must be scrolled in one direction before the toolbar goes or comes: less is a trembling hand. */
const TRAVEL = 24;

/** Height in px of the zone at the top where a pointer calls the toolbar. */
const POINTER_ZONE = 72;

/** Whether the toolbar is out of the way. Focus inside it and open panels show it too: that is a matter of style. */
export interface ToolbarModel {
  readonly hidden: ReadonlySignal<boolean>;
  show(): void;
}

/** Makes the model: gone while one reads on, back on the way back, at both ends of the text, and by pointer. */
export function createToolbarModel(scroller: HTMLElement, lifetime: AbortSignal): ToolbarModel {
  const axis = readingAxis(scroller);
  const hidden = signal(false);
  let turn = 0;
  let last = 0;
  scroller.addEventListener(
    'scroll',
    () => {
      const { position } = axis;
      const isOn = position > last;
      if (isOn === hidden.peek()) turn = position;
      last = position;
      const atEnd = position + axis.extent >= axis.length - 2;
      if (position < TRAVEL || atEnd) hidden.value = false;
      else if (Math.abs(position - turn) > TRAVEL) hidden.value = isOn;
    },
    { passive: true, signal: lifetime },
  );
  scroller.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'touch' && event.clientY < POINTER_ZONE) hidden.value = false;
    },
    { passive: true, signal: lifetime },
  );
  return {
    hidden,
    show() {
      hidden.value = false;
      turn = axis.position;
      // A jump that has just been made is no reading on.
      last = turn;
    },
  };
}
