import { setVertical } from '../lib/reader/reading-axis.ts';
import type { Settings } from '../lib/settings/table.ts';

/** Writes the settings that are a matter of style on the dialog; the style sheet does the rest. */
export function dress(dialog: HTMLElement, settings: Settings, isVertical = false): void {
  setVertical(dialog, isVertical);
  dialog.dataset.theme = settings.theme;
  dialog.dataset.font = settings.font;
  dialog.dataset.paragraph = settings.paragraph;
  dialog.dataset.outlineSide = settings.outlineSide;
  dialog.toggleAttribute('data-justify', settings.justify);
  dialog.toggleAttribute('data-print-addresses', settings.printAddresses);
  dialog.toggleAttribute('data-no-images', !settings.images);
  dialog.style.setProperty('--size-share', String(settings.size / 100));
  dialog.style.setProperty('--measure', String(settings.width));
  dialog.style.setProperty('--line-height', String(settings.lineHeight));
}
