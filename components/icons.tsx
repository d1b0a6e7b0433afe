import type { JSX } from 'preact';

/** Outlines of the icons on a grid of 24. */
const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  outline: 'M5 6.5h14M8 12h11M8 17.5h11M5 12h.01M5 17.5h.01',
  type: 'M3.5 18L8.5 6l5 12M5.2 14h6.6M15.2 18v-3.2a2.6 2.6 0 0 1 5.3 0V18M20.500 14.2v3.800',
  more: 'M5 12a.6.6 0 1 0 1.200 0a.6.6 0 1 0-1.200 0M11.400 12a.6.6 0 1 0 1.200 0a.6.6 0 1 0-1.200 0M17.800 12a.6.6 0 1 0 1.200 0a.6.6 0 1 0-1.200 0',
  down: 'M7 10l5 5 5-5',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** Draws an icon in the colour of the text around it; it says nothing to a screen reader. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
