import type { Article, Removal, Section } from '../../article/article.ts';
import { removedNodes, removeNodes } from '../../article/removal.ts';

/** Attributes that name other elements by their ids. */
const REFERENCES = ['headers', 'aria-labelledby', 'aria-describedby', 'for'];

/** Takes repeated elements out of a page and records each run of them, so that it can be put back. */
export function removeRepeated(elements: readonly Element[], removals: Removal[]): void {
  let run: ChildNode[] = [];
  const close = (): void => {
    if (run.length > 0) removeNodes(removals, run, 'repeated-page', 'duplicate');
    run = [];
  };
  for (const element of elements) {
    // A caption goes with its figure.
    if (run.some((node) => node.contains(element))) continue;
    const between = nodesBetween(run.at(-1), element);
    if (between) run.push(...between, element);
    else {
      close();
      run = [element];
    }
  }
  close();
}

/** White space between two siblings; null where something else stands there. */
function nodesBetween(last: ChildNode | undefined, element: Element): ChildNode[] | null {
  const between: ChildNode[] = [];
  for (let node = last?.nextSibling ?? null; node; node = node.nextSibling) {
    if (node === element) return between;
    if (node.nodeType !== Node.TEXT_NODE || /\S/.test(node.nodeValue ?? '')) return null;
    between.push(node);
  }
  return null;
}

/** Gives ids that are taken already another name, in what is shown of a page and in what was taken out of it. */
export function makeIdsUnique(page: Article, taken: Set<string>, number: number): Article {
  const roots: Element[] = [page.body];
  for (const removal of page.removals)
    for (const node of removedNodes(removal))
      if (node.nodeType === 1) roots.push(node as Element & ChildNode);
  const renamed = new Map<string, string>();
  for (const element of roots.flatMap(withDescendants('[id]'))) {
    const { id } = element;
    if (id === '') continue;
    const known = renamed.get(id);
    if (known) element.id = known;
    else if (taken.has(id)) {
      let name = `${id}-${number}`;
      while (taken.has(name)) name += '-';
      renamed.set(id, name);
      taken.add(name);
      element.id = name;
    } else taken.add(id);
  }
  if (renamed.size === 0) return page;
  for (const link of roots.flatMap(withDescendants('a[href^="#"]'))) {
    const name = renamed.get(link.getAttribute('href')?.slice(1) ?? '');
    if (name) link.setAttribute('href', `#${name}`);
  }
  for (const name of REFERENCES) {
    for (const element of roots.flatMap(withDescendants(`[${name}]`))) {
      const ids = (element.getAttribute(name) ?? '').split(/\s+/);
      element.setAttribute(name, ids.map((id) => renamed.get(id) ?? id).join(' '));
    }
  }
  return {
    ...page,
    sections: page.sections.map((section) => ({ ...section, id: renamed.get(section.id) ?? section.id })),
  };
}

function withDescendants(selector: string): (root: Element) => Element[] {
  return (root) => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];
}

/** The article with a further page: what that page says for the first time, its sections and its removals. */
export function joinArticle(article: Article, page: Article): Article {
  const headings = new Set([...page.body.querySelectorAll('[id]')].map(({ id }) => id));
  return {
    ...article,
    authors: article.authors.length > 0 ? article.authors : page.authors,
    source: article.source ?? page.source,
    // Chinese papers name the editor under the last page.
    editors: article.editors.length > 0 ? article.editors : page.editors,
    published: article.published ?? page.published,
    updated: article.updated ?? page.updated,
    sections: [...article.sections, ...page.sections.filter(({ id }) => headings.has(id)).map(plain)],
    removals: [
      ...article.removals,
      ...page.removals.map((removal, index) => renumbered(removal, article.removals.length + index + 1)),
    ],
    nextPage: page.nextPage,
    pages: { number: article.pages.number, count: article.pages.count ?? page.pages.count },
  };
}

function plain({ id, title, level, promoted }: Section): Section {
  return { id, title, level, promoted };
}

/** The same record under another number; what it does and whether it is out stays with the record itself. */
function renumbered(removal: Removal, id: number): Removal {
  return {
    id,
    rule: removal.rule,
    kind: removal.kind,
    excerpt: removal.excerpt,
    count: removal.count,
    get removed() {
      return removal.removed;
    },
    putBack: () => removal.putBack(),
    takeOut: () => removal.takeOut(),
  };
}
