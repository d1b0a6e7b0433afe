import type { Article } from '../../article/article.ts';
import { removeGlosses } from '../../article/clean/gloss.ts';
import { findGlosses } from '../../article/clean/gloss-evidence.ts';
import { isTraditionalOnly } from '../../han/characters.ts';

/**
 * Takes injected readings, 產(chǎn), out of a further page of an article whose first page had them: what is left of a text
 * on its last page has too few of them to prove anything by itself.
 */
export function withoutGlosses(page: Article, article: Article): Article {
  const isGlossed = ({ removals }: Article): boolean => removals.some(({ kind }) => kind === 'gloss');
  if (!isGlossed(article) || isGlossed(page)) return page;
  const readings = new Map<string, string>();
  for (const { character, reading } of findGlosses(page.body.textContent ?? ''))
    if (isTraditionalOnly(character)) readings.set(character, reading);
  const taken = removeGlosses(page.body, { isInjected: true, readings });
  if (!taken) return page;
  const record = Object.assign(taken, {
    id: page.removals.length + 1,
    rule: 'gloss',
    kind: 'gloss' as const,
  });
  const titles = new Map(
    [...page.body.querySelectorAll('[id]')].map(({ id, textContent }) => [id, textContent]),
  );
  return {
    ...page,
    removals: [...page.removals, record],
    sections: page.sections.map((section) => ({
      ...section,
      title: titles.get(section.id)?.replace(/\s+/g, ' ').trim() ?? section.title,
    })),
  };
}
