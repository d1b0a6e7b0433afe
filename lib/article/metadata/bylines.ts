import { foldHan } from '../../han/characters.ts';
import { BYLINE_RULES, type BylineField, type BylineRule } from './byline-rules.ts';
import type { ArticleEdges, PageLine } from './page-lines.ts';
import {
  isHanName,
  isHanOrganisation,
  splitEastAsianNames,
  splitHanNames,
  splitWesternNames,
  withoutSeparators,
} from './person-names.ts';

/** What the page's own lines say. */
export interface Bylines {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly source: string | null;
}

/** Characters: a byline with date and source is shorter; longer lines are sentences. */
const LONGEST_LINE = 160;
/** Characters at a paragraph's edge in which a dateline or a closing bracket stands. */
const EDGE = 100;

/** Reads bylines, editors and source from the lines around the article, nearest to the text first. */
export function readBylines(edges: ArticleEdges): Bylines {
  const lines = [...edges.before, ...edges.head, ...edges.tail, ...edges.after];
  // Folded in one go; most rules' words are nowhere in it, and making their expressions ready costs more than all else here.
  const everything = foldHan(lines.map(({ text }) => text).join('\n'));
  return {
    authors: firstOf('authors', edges, everything),
    editors: firstOf('editors', edges, everything),
    source: firstOf('source', edges, everything)[0] ?? null,
  };
}

/** Applies one rule to one text; the names it gives, or none. Exported for the rules' own examples. */
export function applyRule(rule: BylineRule, text: string): string[] {
  // Folding keeps the length, so that the value is found at its place in the unfolded text.
  const groups = rule.match.exec(foldHan(text))?.indices?.groups ?? {};
  for (const place of Object.values(groups)) if (place) return read(rule, text.slice(place[0], place[1]));
  return [];
}

function read(rule: BylineRule, value: string): string[] {
  switch (rule.reading) {
    case 'han':
    case 'han-surname': {
      const names = splitHanNames(value, { surname: rule.reading === 'han-surname' });
      if (names.length > 0) return names;
      const whole = withoutSeparators(value).replace(/[)）】\]]+$/, '');
      if (rule.reading === 'han') {
        if (/^[\p{Script=Latin}\s.'’-]{3,40}$/u.test(whole)) return splitWesternNames(whole);
        if (isHanOrganisation(whole) || isHanName(whole, false)) return [whole];
      }
      return [];
    }
    case 'western':
      return splitWesternNames(
        value.replace(/\s*(?:\d|Published|Updated|Posted|Veröffentlicht|Stand:|Publié|Publicado).*$/u, ''),
      );
    case 'east-asian':
      return splitEastAsianNames(value);
    case 'source': {
      // A Chinese name ends at a space; what follows are buttons and counters.
      const [first = ''] = value.trim().split(/(?<=\p{Script=Han}[》」』]?)[\s\u2003]+(?=\p{Script=Han})/u);
      const source = withoutSeparators(first)
        .replace(/[-—|｜(（【[]+$/, '')
        .replace(/^《([^《》]*)》?$|^“([^“”]*)”?$|^「([^「」]*)」?$/, '$1$2$3')
        .trim();
      if (
        source.length < 2 ||
        /^(?:https?:|\d+$|(?:网络|互联网|網絡|網路|原创|原創|本站|本站原创|转载|综合|其他|未知|其它)$)/.test(
          source,
        )
      )
        return [];
      return [source];
    }
  }
}

function firstOf(field: BylineField, edges: ArticleEdges, everything: string): string[] {
  for (const rule of BYLINE_RULES) {
    if (rule.field !== field || !rule.words.test(everything)) continue;
    const spots = spotsFor(rule, edges);
    for (const text of spots) {
      // Hardly any line has them; the words' own expression is small.
      if (!rule.words.test(foldHan(text))) continue;
      const names = applyRule(rule, text);
      if (names.length > 0) return names;
    }
  }
  return [];
}

/** The texts in which a rule may look, likeliest first. */
function spotsFor(rule: BylineRule, edges: ArticleEdges): string[] {
  const spots: string[] = [];
  if (rule.places.includes('line')) {
    const near: PageLine[] = [...edges.head.slice(0, 6), ...edges.tail.slice(-6).reverse()];
    if (rule.field === 'editors') near.push(...edges.after, ...edges.before.slice().reverse());
    else near.unshift(...edges.before.slice(-25).reverse());
    if (rule.field !== 'editors') near.push(...edges.after.slice(0, 8));
    for (const line of near) if (line.text.length <= LONGEST_LINE) spots.push(line.text);
  }
  if (rule.places.includes('start'))
    for (const line of edges.head.slice(0, 4)) spots.push(line.text.slice(0, EDGE));
  if (rule.places.includes('end')) {
    for (const line of edges.tail.slice(-6).reverse()) spots.push(line.text.slice(-EDGE));
    for (const line of edges.after.slice(0, 6))
      if (line.text.length <= LONGEST_LINE) spots.push(line.text.slice(-EDGE));
  }
  return spots;
}
