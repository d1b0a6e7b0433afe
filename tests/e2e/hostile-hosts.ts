import { type ServedPage, servePages } from '../browsers/served-pages.ts';

/** A page that works against whatever is laid over it. */
export interface HostilePage {
  readonly what: string;
  readonly html?: string;
  /** A script of the page, run when it is parsed. */
  readonly script?: string;
  readonly style?: string;
  readonly headers?: ServedPage['headers'];
}

export const TITLE = '渡口的鐘為什麼慢三分鐘';

/** The text of every page here, a paragraph a line: long enough to be an article. */
export const LINES = Array.from(
  { length: 12 },
  (_, index) =>
    `第${index + 1}天，渡口的鐘又慢了三分鐘。擺渡的人說，從他父親那一輩起就是這樣，沒有人去校正它，大家都照著它過河、吃飯、收工，日子也沒有因此少掉一分鐘，倒是外地來的人總要問一句為什麼。`,
);

const STORY = `<article><h1>${TITLE}</h1>${LINES.map((line) => `<p>${line}</p>`).join('\n')}</article>`;

/** Serves a hostile page at an address of its own. */
export function serveHostile(
  { html = STORY, script = '', style = '', headers = {} }: HostilePage,
  extra = '',
) {
  const address = 'https://ferry.example/clock.html';
  const body = `<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8"><title>${TITLE}</title><style>${style}</style></head><body>${html}${extra}<script>${script}</script></body></html>`;
  return { address, respond: servePages({ [address]: { body, headers } }) };
}

/** Puts the story into a shadow root of this kind. */
const inShadow = (mode: 'open' | 'closed'): string =>
  `const host = document.createElement('story-box'); document.body.append(host);
   host.attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(STORY)};`;

/** Pages into which one can type. */
export const TYPED_INTO: readonly HostilePage[] = [
  { what: 'is in design mode', script: "document.designMode = 'on'" },
  { what: 'can be typed into', script: "document.documentElement.contentEditable = 'true'" },
];

/** Pages on which the reader must open and stay, with the whole text. */
export const HOLDS_ON: readonly HostilePage[] = [
  {
    what: 'styles everything with !important',
    style: `* { all: revert !important; display: inline !important; position: static !important; opacity: 0.2 !important;
      font: 8px/1 monospace !important; color: red !important; transform: rotate(9deg) !important; visibility: visible !important; }`,
  },
  {
    what: 'hides what it does not know',
    style: `html > :not(head, body) { display: none !important; visibility: hidden !important; opacity: 0 !important;
      content-visibility: hidden !important; clip-path: inset(50%) !important; pointer-events: none !important; }`,
  },
  { what: 'sets the root font to 62.5 %', style: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  { what: 'zooms itself', style: 'html { zoom: 1.5 }' },
  { what: 'turns itself', style: 'html { transform: rotate(2deg); filter: blur(1px); perspective: 9px }' },
  {
    what: 'patches prototypes',
    // Those that the driver of the test does not itself call in the page.
    script: `const bad = () => { throw new Error('patched'); };
      for (const [proto, names] of [[Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'cloneNode']],
        [Element.prototype, ['attachShadow', 'append', 'remove', 'setAttribute', 'removeAttribute', 'before', 'after']],
        [Document.prototype, ['createElement', 'createElementNS', 'createTextNode', 'createTreeWalker', 'importNode', 'adoptNode']],
        [EventTarget.prototype, ['addEventListener', 'dispatchEvent']], [HTMLDialogElement.prototype, ['showModal', 'close']],
        [Array.prototype, ['push', 'some', 'reduce']], [String.prototype, ['replace', 'match', 'slice']],
        [DOMImplementation.prototype, ['createHTMLDocument']]])
        for (const name of names) Object.defineProperty(proto, name, { value: bad, configurable: true, writable: true });
      Object.defineProperty(Element.prototype, 'shadowRoot', { get: Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get, configurable: true });
      globalThis.CSSStyleSheet = undefined; globalThis.MutationObserver = undefined; globalThis.fetch = undefined;`,
  },
  {
    what: 'has a form whose fields stand in for its members',
    html: `<form>${[
      'nextSibling',
      'firstChild',
      'nodeType',
      'localName',
      'checkVisibility',
      'getAttribute',
      'parentNode',
      'childNodes',
      'shadowRoot',
      'style',
      'ownerDocument',
    ]
      .map((name) => `<input type="hidden" name="${name}">`)
      .join('')}${STORY}</form>`,
  },
  { what: 'has a form called body', html: `<form name="body"></form>${STORY}` },
  {
    what: 'has pictures called as its members',
    html: `<img name="head"><img name="defaultView"><img name="URL"><img name="implementation"><img name="documentElement">${STORY}`,
  },
  { what: 'holds the article in an open shadow root', html: '', script: inShadow('open') },
  {
    what: 'throws out what it does not know, once',
    script: `new MutationObserver((records, observer) => { for (const { addedNodes } of records) for (const node of addedNodes)
      if (node.localName?.includes('-')) { node.remove(); observer.disconnect(); } }).observe(document.documentElement, { childList: true })`,
  },
  {
    what: 'steals the focus all the time',
    html: `<input id="thief">${STORY}`,
    script: "setInterval(() => document.getElementById('thief').focus(), 20)",
  },
  {
    what: 'takes every key before others',
    script:
      "for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true)",
  },
];
