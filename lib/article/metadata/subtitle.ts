import { letters, likeness } from './comparison.ts';
import type { StructuredData } from './json-ld.ts';
import { type ArticleEdges, readLines } from './page-lines.ts';
import { withoutSeparators } from './person-names.ts';

const SUBTITLE_ELEMENT =
  '[class*="subtitle" i], [class*="sub-title" i], [class*="sub_title" i], [class*="subhead" i]:not([class*="header" i]), [class*="standfirst" i], [class*="dek" i], [class*="article-deck" i], [class*="tagline" i], [class*="chapeau" i], [class*="sottotitolo" i], [class*="untertitel" i], [itemprop~="alternativeHeadline"], [itemprop~="alternateName"], [class*="futitle" i], [class*="f_title" i]';
/** Characters: a standfirst is a few sentences. */
const LONGEST_SUBTITLE = 400;

/** Share of letter pairs from which a line is the title once more, in other words. */
const SAME_HEADLINE = 0.6;

/**
 * Finds the subtitle or standfirst: a text between title and article that its markup or the structured data calls so.
 * What the body holds already is not repeated.
 */
export function findSubtitle(
  edges: ArticleEdges,
  body: HTMLElement,
  title: string,
  titleElement: Element | null,
  data: StructuredData,
): string | null {
  const opening = letters((body.textContent ?? '').slice(0, 3000));
  const plainTitle = letters(title);
  const fits = (text: string): boolean => {
    const plain = letters(text);
    return (
      plain.length >= 4 &&
      text.length <= LONGEST_SUBTITLE &&
      !opening.includes(plain) &&
      !plainTitle.includes(plain) &&
      likeness(plain, plainTitle) < SAME_HEADLINE
    );
  };
  const declared = data.article?.alternativeHeadline ?? null;
  const between = edges.before.filter(
    (line) =>
      titleElement &&
      line.block !== titleElement &&
      (titleElement.compareDocumentPosition(line.block) & 4) !== 0 &&
      !titleElement.contains(line.block),
  );
  for (const line of between) {
    const marked =
      line.block.matches('h2') && between.indexOf(line) === 0
        ? line.block
        : line.block.closest(SUBTITLE_ELEMENT);
    const text = marked
      ? readLines(marked, 4)
          .map((part) => withoutSeparators(part.text))
          .join(' ')
      : withoutSeparators(line.text);
    if (!fits(text)) continue;
    if (
      marked &&
      line.linkLength * 2 < line.text.length &&
      marked.textContent &&
      marked.textContent.trim().length <= LONGEST_SUBTITLE
    )
      return text;
    if (declared && letters(declared) === letters(text)) return text;
    if (data.article?.description && letters(data.article.description) === letters(text)) return text;
  }
  return null;
}
