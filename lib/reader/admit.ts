import { inOneGo, type Steps } from '../page/steps.ts';
import { adoptQuietly } from './adopt-quietly.ts';
import { offerPictures } from './pictures.ts';
import { sanitise } from './sanitise.ts';
import { keepTableRoles } from './table-roles.ts';

/** Elements that pass in a step: some milliseconds of the sanitiser. */
const RUN = 200;

/** Elements that can be emptied and filled again: text and blocks, none that means something else without its content. */
const HOLDERS = new Set(
  (
    'a article aside b blockquote center code dd div dl em figure footer h1 h2 h3 h4 h5 h6 header i li main nav ol p pre section ' +
    'small span strong table tbody td tr u ul'
  ).split(' '),
);

/** Elements in whose place the sanitiser leaves what they hold: these, and those of a page's own. */
const UNWRAPPED = /^(?:font|form|.+-.+)$/;

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Takes a tree of a page, which is inert, through the sanitiser into the reader's document; the tree and what stays in it are the same nodes. */
export function admit(tree: HTMLElement): HTMLElement {
  return inOneGo(admitInSteps(tree));
}

/** The same in parts: some hundred elements pass together, so that no part is longer for the whole being long. */
export function* admitInSteps(tree: HTMLElement): Steps<HTMLElement> {
  // What is large is emptied, passes as it is, and is filled again with what passed after it.
  const filling: Filling[] = [{ source: contentsOf(tree), target: pass(tree) }];
  for (let level = filling.at(-1); level; level = filling.at(-1)) {
    const { source, target } = level;
    const { run, emptied } = takeRun(source);
    for (let node = pass(run).firstChild; node; node = run.firstChild) target.append(node);
    if (emptied) filling.push({ source: emptied.contents, target: emptied.holder });
    else if (!source.firstChild) filling.pop();
    yield;
  }
  yield* keepTableRoles(tree);
  yield* offerPictures(tree);
  return tree;
}

/** Where content goes once it has passed. */
interface Filling {
  readonly source: DocumentFragment;
  readonly target: Element;
}

function pass(tree: HTMLElement): HTMLElement {
  return adoptQuietly(sanitise(tree));
}

/** A large element without its content, and the content. */
interface Emptied {
  readonly holder: Element;
  readonly contents: DocumentFragment;
}

/** Takes nodes from the beginning, as many as pass together; a large one that can be emptied is the last of them. */
function takeRun(source: DocumentFragment): { readonly run: HTMLElement; readonly emptied: Emptied | null } {
  const run = source.ownerDocument.createElement('article');
  let elements = 0;
  // What stands behind the mark of a removal passes with it.
  while (source.firstChild && (elements < RUN || run.lastChild?.nodeType === Node.COMMENT_NODE)) {
    const node: ChildNode = source.firstChild;
    if (node.nodeType !== Node.ELEMENT_NODE) {
      run.append(node);
      elements += 1;
      continue;
    }
    const element = node as Element;
    const held = element.firstElementChild ? element.querySelectorAll('*').length : 0;
    const isLarge = held > RUN && element.namespaceURI === XHTML;
    if (isLarge && UNWRAPPED.test(element.localName)) {
      element.replaceWith(contentsOf(element));
      continue;
    }
    run.append(element);
    if (isLarge && HOLDERS.has(element.localName))
      return { run, emptied: { holder: element, contents: contentsOf(element) } };
    elements += 1 + held;
  }
  return { run, emptied: null };
}

function contentsOf(element: Element): DocumentFragment {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.extractContents();
}
