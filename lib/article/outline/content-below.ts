import { type Candidate, isContent } from './candidates.ts';
import type { Line } from './lines.ts';

/** Shortest paragraph, in full-width characters, between which a plain line stands out as short. */
export const SHORTEST_PARAGRAPH = 35;

/** Members followed by content before the next member but one: a heading may be directly followed by one other. */
export function withContent(lines: readonly Line[], group: readonly Candidate[]): Candidate[] {
  const starts = new Set(group.map(({ index }) => index));
  return group.filter(({ index }) => {
    let others = 0;
    for (let at = index + 1; at < lines.length; at += 1) {
      const line = lines[at];
      if (line?.kind === 'heading') return false;
      if (starts.has(at)) {
        others += 1;
        if (others > 1) return false;
      } else if (isContent(line)) return true;
    }
    return false;
  });
}

/** Whether a line is a paragraph long enough for a heading of the given width to stand out from it. */
export function isParagraph(line: Line | undefined, heading: number): boolean {
  return isContent(line) && (line?.width ?? 0) >= Math.max(SHORTEST_PARAGRAPH, 2 * heading);
}
