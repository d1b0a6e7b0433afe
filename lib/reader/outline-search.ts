import { foldText } from './find/fold-text.ts';

/** How well a title matches, best first. */
const RANKS = ['start', 'word', 'inside', 'letters'] as const;
type Rank = (typeof RANKS)[number];

/** What stands before a title's first word: numbers and ornaments (`一、`, `（二）`, `1.2`, `【`, `■`). */
const LEAD =
  /^(?:第[一二三四五六七八九十百\d]+[章节回部篇编]|[一二三四五六七八九十百\d.]+[、.:)\s]+|[(〔][一二三四五六七八九十\d]+[)〕]、?|[\p{P}\p{S}\s])+/u;

/**
 * The sections whose titles match what was typed, best first and in document order among equals. Script, width, case and
 * accents make no difference (发展 finds 發展); a number or ornament before the title may be typed or not. An empty
 * query matches nothing.
 */
export function matchSections<T extends { readonly title: string }>(
  sections: readonly T[],
  query: string,
): T[] {
  const wanted = foldText(query).text.trim();
  if (wanted === '') return [];
  const byRank = new Map<Rank, T[]>(RANKS.map((rank) => [rank, []]));
  for (const section of sections) {
    const rank = rankOf(foldText(section.title).text.trim(), wanted);
    if (rank) byRank.get(rank)?.push(section);
  }
  return [...byRank.values()].flat();
}

function rankOf(title: string, wanted: string): Rank | null {
  if (title.startsWith(wanted) || title.replace(LEAD, '').startsWith(wanted)) return 'start';
  const at = title.indexOf(wanted);
  if (at < 0) return hasLetters(title, wanted) ? 'letters' : null;
  for (let from = at; from >= 0; from = title.indexOf(wanted, from + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(title.slice(0, from))) return 'word';
  }
  return 'inside';
}

/** Whether a title holds the typed characters in order, as when one types the first of each Chinese word; from two on. */
function hasLetters(title: string, wanted: string): boolean {
  if (!/^[\p{Script=Han}]{2,}$/u.test(wanted)) return false;
  let at = 0;
  for (const character of wanted) {
    at = title.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
