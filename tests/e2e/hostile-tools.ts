import type { Driver } from '../browsers/driver.ts';
import { HOST_NAME } from '../browsers/reader-page.ts';

/** Whether the reader is what one meets in the middle of the window; what is inert above it is passed over. */
export function isReaderOnTop({ page }: Driver): Promise<boolean> {
  return page.evaluate((name: string) => {
    const dialog = document.querySelector(name)?.shadowRoot?.querySelector('dialog');
    return (
      dialog?.matches(':modal') === true &&
      document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName === name
    );
  }, HOST_NAME);
}

/** Waits for a moment, in ms. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
