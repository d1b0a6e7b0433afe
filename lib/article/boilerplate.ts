/**
 * Words in `class` and `id` by which sites mark what is not the story. Names that sites also give to the story's
 * container (`content-share`, `article-comment-wrap` on the body) make this a hint, never a reason by itself to take out a long text.
 */
const MARKED =
  /(?:^|[-_\s])(?:comments?|disqus|footer|foot|sidebar|side|related?|recommend(?:ed|ation|ations)?|promo(?:tion|s)?|newsletter|subscribe|subscription|signup|cookies?|consent|gdpr|disclaimer|copyright|menu|nav|navbar|navigation|breadcrumbs?|widget|share|sharing|social|teasers?|popular|trending|sponsor(?:ed)?|adverts?|advertisement|ads?|banner|modal|popup|overlay|paywall|pagination|pager|tags?|hot|rank(?:ing)?|outbrain|taboola|more-?(?:stories|news|articles|from)|read-?more|see-?also|author-?(?:bio|box|info)|about-?author|bio|login|search|tooltip|skip|most-?(?:read|popular|viewed))(?:$|[-_\s])/i;

/** Names of two words that sites give to the container of the story and to nothing else. */
const STORY =
  /^(?:article|entry|post|story|main|news)[-_]+(?:content|body|text|main|container|article)$|^(?:content|body)[-_]+(?:article|post|entry|main|text)$/i;

const NAMES = new Set(['nav', 'aside', 'footer', 'button', 'select', 'dialog', 'menu']);

const ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
]);

/** Whether the site itself marks this element as something beside the story, by name, role, class or id. */
export function isMarkedAsBoilerplate(element: Element): boolean {
  if (NAMES.has(element.localName) || ROLES.has(element.getAttribute('role') ?? '')) return true;
  const marks = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (marks.length < 3) return false;
  // A page builder calls every block of the story a widget.
  const words = marks.replace(/\be(?:lementor)?-[\w-]+/g, '').replace(/([a-z])([A-Z])/g, '$1-$2');
  if (!MARKED.test(words) || element.getAttribute('itemprop') === 'articleBody') return false;
  return !words.split(/\s+/).some((name) => STORY.test(name) && !MARKED.test(name));
}

/** Readers may well write more than the author. */
const COMMENTS = /comments?(?:$|[-_\s])|disqus/i;

/** Answers the same for an element and everything around it, remembering what it has seen. */
export class BoilerplateRegions {
  readonly #known = new WeakMap<Element, boolean>();
  readonly #isMain: (element: Element) => boolean;

  /** `isMain` says of an element that it holds most of the page's text, so that its marks do not count. */
  constructor(isMain: (element: Element) => boolean = () => false) {
    this.#isMain = isMain;
  }

  /** Whether the element, or one around it, is marked as boilerplate. */
  holds(element: Element): boolean {
    const path: Element[] = [];
    let answer = false;
    for (let current: Element | null = element; current; current = current.parentElement) {
      const known = this.#known.get(current);
      if (known !== undefined) {
        answer = known;
        break;
      }
      path.push(current);
      // The body's own classes describe the page ("has-sidebar", "nav-open").
      if (current.localName === 'body' || current.localName === 'html') continue;
      if (
        isMarkedAsBoilerplate(current) &&
        (COMMENTS.test(`${current.className} ${current.id}`) || !this.#isMain(current))
      ) {
        answer = true;
        break;
      }
    }
    // Elements between the marked one and the asked one are within it; those outside of it were not reached.
    for (const seen of path) this.#known.set(seen, answer);
    return answer;
  }
}
