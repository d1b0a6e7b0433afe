import createPurifier, { type Config, type DOMPurify } from 'dompurify';

/** Elements that an article may have. What is not here is unwrapped, or dropped with its content where that is code. */
const ELEMENTS = (
  'a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup data dd del details ' +
  'dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p picture ' +
  'pre q rb rp rt rtc ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead ' +
  'time tr track tt u ul var video wbr ' +
  'svg circle clippath defs desc ellipse g line lineargradient marker path polygon polyline radialgradient rect stop ' +
  'symbol text textpath title tspan ' +
  'math annotation menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace ' +
  'msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'
).split(' ');

/** Attributes that an article may have: what it says, not how the page drew it. */
const ATTRIBUTES = (
  'abbr alt cite colspan controls datetime dir headers height href hreflang id kind label lang media name open poster ' +
  'reversed rowspan scope sizes span src srcset srclang start target title translate type value width ' +
  'aria-describedby aria-hidden aria-label aria-labelledby role ' +
  'cx cy d dx dy fill fill-opacity fill-rule font-size font-weight gradienttransform gradientunits marker-end ' +
  'marker-start offset opacity points preserveaspectratio r rx ry stop-color stroke stroke-dasharray stroke-linecap ' +
  'stroke-linejoin stroke-width text-anchor transform viewbox x x1 x2 y y1 y2 ' +
  'accent columnalign columnspan display displaystyle encoding fence form linethickness lspace mathvariant minsize ' +
  'rowalign rspace scriptlevel separator stretchy xmlns'
).split(' ');

const CONFIG: Config = {
  IN_PLACE: true,
  // Comments stay: they mark the places of removals. The sanitiser itself drops those that could become markup.
  ALLOWED_TAGS: [...ELEMENTS, '#comment'],
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Ids cannot clobber the document from within a shadow root, and sections are found by theirs.
  SANITIZE_DOM: false,
  // The tree is never serialised here. Without a policy of its own the sanitiser would ask the page's CSP for one, and
  // the page would report that to its server.
  TRUSTED_TYPES_POLICY: {
    createHTML: (html: string) => html,
    createScriptURL: (address: string) => address,
  } as unknown as NonNullable<Config['TRUSTED_TYPES_POLICY']>,
};

/** Made once: it takes 1,000 names into its tables, for the first picture and for the reader. */
let purifier: DOMPurify | null = null;

/**
 * The one door by which a page's HTML enters the reader: takes everything that could run, load or restyle out of a tree
 * that is still inert. Nodes that stay keep their identity, so that removals can be put back and conversion undone.
 */
export function sanitise(root: HTMLElement): HTMLElement {
  for (const element of root.querySelectorAll('.notranslate')) element.setAttribute('translate', 'no');
  purifier ??= createPurifier(window);
  purifier.sanitize(root, CONFIG);
  for (const drawn of root.querySelectorAll('svg *')) dropOuterReferences(drawn);
  for (const link of root.querySelectorAll('a[href]')) {
    link.setAttribute('rel', 'noopener');
    if (link.getAttribute('target') !== '_blank') link.removeAttribute('target');
  }
  for (const image of root.querySelectorAll('img')) {
    image.setAttribute('loading', 'lazy');
    image.setAttribute('decoding', 'async');
  }
  for (const media of root.querySelectorAll('audio, video')) {
    media.setAttribute('controls', '');
    media.setAttribute('preload', 'none');
  }
  return root;
}

/** A drawing may refer to its own gradients and markers; a reference to anything else would be fetched. */
function dropOuterReferences(drawn: Element): void {
  for (const name of drawn.getAttributeNames()) {
    if (/url\(\s*['"]?(?!['"]?\s*#)/i.test(drawn.getAttribute(name) ?? '')) drawn.removeAttribute(name);
  }
}
