/** What the page's structured data says of its article. Texts are trimmed; absent is null or an empty list. */
export interface StructuredArticle {
  readonly type: string;
  readonly headline: string | null;
  readonly alternativeHeadline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly publisher: string | null;
  readonly source: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly image: string | null;
  readonly language: string | null;
  /** `articleBody`, as the page has it (some put tags into it); null where it does not carry it. */
  readonly body: string | null;
}

export interface StructuredData {
  readonly article: StructuredArticle | null;
  /** Every `@type` on the page, in the order found. */
  readonly types: ReadonlySet<string>;
  /** Types of the things the page itself is about: top-level nodes and `mainEntity`, not what they contain. */
  readonly mainTypes: ReadonlySet<string>;
  readonly siteName: string | null;
}

type Node = Readonly<Record<string, unknown>>;

/** A page's structured data is a handful of nodes; more than this is a catalogue or an attack. */
const MAXIMUM_NODES = 4000;

const ARTICLE_TYPE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|\w*NewsArticle|Report|Review|Recipe)$/;

/** Subtypes of Article are told apart by how surely they are the page's own text. */
const ARTICLE_RANK: Readonly<Record<string, number>> = {
  NewsArticle: 3,
  ReportageNewsArticle: 3,
  Article: 3,
  BlogPosting: 3,
};

/** Reads all JSON-LD of a document; broken scripts are repaired where that is safe and skipped where it is not. */
export function readStructuredData(document: Document): StructuredData {
  const known = read.get(document);
  if (known) return known;
  const data = parseStructuredData(document);
  read.set(document, data);
  return data;
}

/** Several steps ask for it, and no step changes it. */
const read = new WeakMap<Document, StructuredData>();

function parseStructuredData(document: Document): StructuredData {
  const types = new Set<string>();
  const mainTypes = new Set<string>();
  let article: StructuredArticle | null = null;
  let rank = 0;
  let siteName: string | null = null;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const root = parseLoosely(script.textContent ?? '');
    const byId = new Map<string, Node>();
    const articles: { node: Node; type: string }[] = [];
    // Breadth first with a list of its own: hostile nesting must not use up the call stack.
    const queue: { value: unknown; main: boolean; inArticle: boolean }[] = [
      { value: root, main: true, inArticle: false },
    ];
    for (let next = 0; next < queue.length && next < MAXIMUM_NODES; next += 1) {
      const entry = queue[next];
      if (!entry) break;
      if (Array.isArray(entry.value)) {
        for (const value of entry.value) queue.push({ value, main: entry.main, inArticle: entry.inArticle });
        continue;
      }
      if (!isNode(entry.value)) continue;
      const node = entry.value;
      const id = textOf(node['@id']);
      if (id && Object.keys(node).length > 1) byId.set(id, node);
      let inArticle = entry.inArticle;
      for (const type of typesOf(node)) {
        types.add(type);
        if (entry.main) mainTypes.add(type);
        if (ARTICLE_TYPE.test(type) && !entry.inArticle) {
          articles.push({ node, type });
          inArticle = true;
        }
        if (!siteName && (type === 'WebSite' || (type === 'WebPage' && isNode(node.isPartOf)))) {
          siteName = textOf(type === 'WebSite' ? node.name : nodeText(node.isPartOf, 'name'));
        }
      }
      for (const [key, value] of Object.entries(node)) {
        const main = entry.main && (key === '@graph' || key === 'mainEntity' || key === 'mainEntityOfPage');
        if (typeof value === 'object' && value !== null) queue.push({ value, main, inArticle });
      }
    }
    for (const { node, type } of articles) {
      // Comments, related stories and list items carry a headline too; the page's own has the most to say.
      const weight =
        (ARTICLE_RANK[type] ?? 1) +
        (node.articleBody ? 2 : 0) +
        (node.datePublished ? 1 : 0) +
        (node.headline ? 1 : 0);
      if (weight <= rank) continue;
      rank = weight;
      article = toArticle(node, type, byId);
    }
  }
  return { article, types, mainTypes, siteName };
}

function toArticle(node: Node, type: string, byId: ReadonlyMap<string, Node>): StructuredArticle {
  const names = (value: unknown) => namesOf(value, byId);
  return {
    type,
    headline: textOf(node.headline) ?? textOf(node.name),
    alternativeHeadline: textOf(node.alternativeHeadline) ?? textOf(node.alternateName),
    description: textOf(node.description),
    authors: names(node.author ?? node.creator),
    editors: names(node.editor),
    publisher: names(node.publisher)[0] ?? null,
    source: names(node.sourceOrganization ?? node.copyrightHolder)[0] ?? null,
    published: textOf(node.datePublished) ?? textOf(node.dateCreated),
    modified: textOf(node.dateModified),
    image: imageOf(node.image) ?? textOf(node.thumbnailUrl),
    language: textOf(node.inLanguage) ?? nodeText(node.inLanguage, 'name'),
    body: textOf(node.articleBody) ?? textOf(node.text),
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: Node): string[] {
  const value = node['@type'];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#:]/, ''));
}

function textOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  if (typeof one === 'string') return one.trim() || null;
  return isNode(one) ? textOf(one['@value']) : null;
}

function nodeText(value: unknown, key: string): string | null {
  return isNode(value) ? textOf(value[key]) : null;
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): string[] {
  const names: string[] = [];
  for (const one of Array.isArray(value) ? value.slice(0, 30) : [value]) {
    if (typeof one === 'string') {
      if (one.trim()) names.push(one.trim());
      continue;
    }
    if (!isNode(one)) continue;
    const node = one.name === undefined ? (byId.get(textOf(one['@id']) ?? '') ?? one) : one;
    const list = Array.isArray(node.name) ? node.name : [node.name];
    for (const entry of list) {
      const name = textOf(entry) ?? nodeText(entry, 'name');
      if (name) names.push(name);
    }
  }
  return names;
}

function imageOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return textOf(one) ?? nodeText(one, 'url') ?? nodeText(one, 'contentUrl');
}

/**
 * Parses JSON as pages write it: inside HTML comments or CDATA, with raw line breaks in texts, comments of its own,
 * trailing commas or a closing semicolon. Returns null where nothing helps.
 */
function parseLoosely(source: string): unknown {
  const trimmed = source
    .replace(/^\s*(?:\/[/*]\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:\/[/*]\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*$/, '')
    .replace(/;\s*$/, '');
  // Control characters are not allowed in JSON texts and never carry meaning between them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const repaired = trimmed.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s*[}\]])/g, '$1');
  for (const candidate of [
    trimmed,
    repaired,
    repaired.replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
    `[${repaired.replace(/\}\s*\{/g, '},{')}]`,
  ]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Not valid in this form: the next repair is tried, and a page without structured data is an ordinary page.
    }
  }
  return null;
}
