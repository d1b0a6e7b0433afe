import { describe, expect, it } from 'vitest';
import type { Driver } from '../browsers/driver.ts';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { enterState, leaveState, READER_STATES, SIZES } from './reader-states.ts';
import { useBrowser } from './use-browser.ts';

/** States that there are not in a narrow window: a rail is a sheet there. */
const WIDE = ['reading, with the outline', 'reading, the outline folded', 'searching the outline'];
/** What is tried in a small phone as well; at a zoom of 400 % there is less room for everything. */
const ON_PHONES = ['reading on a phone', 'settings', 'finding and listening on a phone', 'vertical'];

/** Windows in which nothing may be lost, in CSS px: 1280 × 1024 px at a zoom of 400 %, and a small phone. */
const CASES = [
  {
    window: 'a zoom of 400 %',
    size: SIZES.zoomed,
    states: READER_STATES.filter(({ name }) => !WIDE.includes(name)),
  },
  {
    window: 'a window of 320 px',
    size: { width: 320, height: 568 },
    states: READER_STATES.filter(({ name }) => ON_PHONES.includes(name)),
  },
].flatMap(({ states, ...each }) => states.map((state) => ({ ...each, state, what: state.name })));

/** Lists what cannot be reached: a part that makes the text move sideways, a control that is cut off or covered once it is gone to. */
function findLost(driver: Driver, shown: string): Promise<string[]> {
  return driver.page.evaluate(
    async (name: string, part: string) => {
      const root = document.querySelector(name)?.shadowRoot;
      const dialog = root?.querySelector('dialog');
      const state = root?.querySelector(part);
      if (!root || !state) throw new Error('There is no reader.');
      const lost: string[] = [];
      const isVertical = dialog?.matches('[data-vertical]') ?? false;
      if (dialog && !isVertical && dialog.scrollWidth > dialog.clientWidth)
        lost.push(`${dialog.scrollWidth} px wide`);
      if (dialog && isVertical && dialog.scrollHeight > dialog.clientHeight)
        lost.push(`${dialog.scrollHeight} px high`);
      const panel = state.closest('.panel, .bar, .note-view, .picture-view, .toast, .picker-bar');
      const controls = [
        ...(panel ?? root).querySelectorAll<HTMLElement>('button, a[href], select, input, summary'),
      ].filter((control) => !(control as HTMLButtonElement).disabled);
      const rest = () => new Promise((next) => requestAnimationFrame(next));
      for (const control of controls) {
        if (control.closest('.outline-rail')) continue;
        // As Tab does it: the toolbar comes when it is gone to, and what has the focus is scrolled to.
        control.focus({ focusVisible: true } as FocusOptions);
        control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        await rest();
        await rest();
        const box = control.getClientRects()[0];
        if (!box) continue;
        const hit = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const isHit =
          hit !== null &&
          (control.contains(hit) ||
            hit.contains(control) ||
            hit.closest('label')?.contains(control) === true);
        const isWhole =
          box.left >= -1 && box.right <= innerWidth + 1 && box.top >= -1 && box.bottom <= innerHeight + 1;
        if (isHit && isWhole) continue;
        const place = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
        lost.push(`${control.outerHTML.slice(0, 160)} at ${place} under ${hit?.className || hit?.localName}`);
      }
      return lost;
    },
    HOST_NAME,
    shown,
  );
}

describe('a small window', () => {
  const browser = useBrowser();

  it.each(CASES)('loses nothing: $what in $window', async ({ size, state }) => {
    await browser.driver.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await enterState(browser, state, size);
    const lost = await findLost(browser.driver, state.shown);
    await leaveState(browser, state);
    expect(lost).toEqual([]);
  });
});
