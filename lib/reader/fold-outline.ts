import type { OutlineEntry } from './outline-model.ts';

/** Sections from which an outline is folded: more do not fit beside the text of a window of 900 px. */
const LONG = 24;

/**
 * The lines of a long outline to show: the highest level, and of the deeper levels those in the branch that is being
 * read. A short outline, or one of a single level, is shown whole.
 */
export function foldOutline(
  entries: readonly OutlineEntry[],
  current: string | null,
): readonly OutlineEntry[] {
  if (entries.length <= LONG) return entries;
  const highest = entries.reduce((level, entry) => Math.min(level, entry.level), Number.POSITIVE_INFINITY);
  const index = entries.findIndex((entry) => entry.id === current);
  let start = index;
  while (start > 0 && (entries[start]?.level ?? highest) > highest) start -= 1;
  let end = index + 1;
  while (end < entries.length && (entries[end]?.level ?? highest) > highest) end += 1;
  const isOpen = (place: number): boolean => index >= 0 && place >= start && place < end;
  return entries.filter((entry, place) => entry.level === highest || isOpen(place));
}
