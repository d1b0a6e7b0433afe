import { type ReadonlySignal, signal } from '@preact/signals';

/** Window width in px from which the outline stands beside the text: less leaves fewer than 30 characters a line. */
const RAIL_MINIMUM = 901;

/** Whether the window has room for the outline beside the text; follows the window until the lifetime ends. */
export function createRoomModel(view: Window, lifetime: AbortSignal): ReadonlySignal<boolean> {
  const query = view.matchMedia(`(min-width: ${RAIL_MINIMUM}px)`);
  const hasRail = signal(query.matches);
  query.addEventListener('change', () => (hasRail.value = query.matches), { signal: lifetime });
  return hasRail;
}
