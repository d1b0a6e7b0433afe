import { isContent } from './candidates.ts';
import { bareText } from './line-text.ts';
import type { Line } from './lines.ts';
import { headsSomethingElse } from './not-headings.ts';

/** What becomes of a heading of the page's own. */
export type HeadingVerdict = 'section' | 'empty' | 'title' | 'caption' | 'pointer' | 'nothing-below';

/** Longest own heading, in full-width characters: a whole paragraph in `<h2>` is a page's way to make its text large. */
const LONGEST_OWN_HEADING = 120;

/** Judges the page's own headings: which of them head a section of the article. */
export function judgeHeadings(lines: readonly Line[], title: string): Map<Line, HeadingVerdict> {
  const verdicts = new Map<Line, HeadingVerdict>();
  let contentBelow = false;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line) continue;
    if (line.kind !== 'heading') {
      contentBelow ||= isContent(line) || line.kind === 'media';
      continue;
    }
    verdicts.set(line, judge(line, title, contentBelow));
  }
  return verdicts;
}

function judge(line: Line, title: string, contentBelow: boolean): HeadingVerdict {
  if (!/[\p{L}\p{N}]/u.test(line.text)) return 'empty';
  if (title !== '' && bareText(line.text) === title) return 'title';
  if (line.context === 'caption' || line.width > LONGEST_OWN_HEADING) return 'caption';
  if (headsSomethingElse(line.text)) return 'pointer';
  return contentBelow ? 'section' : 'nothing-below';
}
