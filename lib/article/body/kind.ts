import type { RemovalKind } from '../article.ts';

/** Words in class or id, and the kind of removal that they tell of, first match wins. */
const KINDS: readonly (readonly [RegExp, RemovalKind])[] = [
  [/comment|disqus|repl(?:y|ies)/i, 'comments'],
  [/share|social|sns/i, 'share'],
  [/relat|recommend|see-?also|read-?more|more-?(?:stories|news)|teaser|outbrain|taboola/i, 'related'],
  [/newsletter|subscri|paywall|signup|member/i, 'subscription'],
  [/(?:^|[-_\s])ad(?:s|vert\w*)?(?:$|[-_\s])|sponsor|promo/i, 'advertisement'],
  [/byline|author/i, 'byline'],
  [/date|time/i, 'dateline'],
  [/tags?(?:$|[-_\s])|keyword/i, 'tags'],
  [/bread-?crumb/i, 'breadcrumb'],
  [/pag(?:er|ing|ination)/i, 'paging'],
  [/copyright/i, 'copyright'],
  [/nav|menu|footer|header|side/i, 'navigation'],
];

/** Guesses what kind of thing an element is that Readability took out, by its name, class and id. */
export function kindOf(element: Element): RemovalKind {
  if (element.localName === 'h1') return 'title';
  if (element.localName === 'nav' || element.localName === 'footer') return 'navigation';
  const marks = `${element.getAttribute('class') ?? ''} ${element.id}`;
  for (const [pattern, kind] of KINDS) if (pattern.test(marks)) return kind;
  return 'low-content';
}
