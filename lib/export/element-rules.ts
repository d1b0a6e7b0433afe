/** What becomes of an element of the body in an exported file. */
export type ElementFate = 'keep' | 'unwrap' | 'drop';

const KEPT = new Set(
  (
    'a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 ' +
    'h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td ' +
    'tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** Elements that say something which has another name in today's HTML. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['strike', 's'],
  ['tt', 'code'],
  ['big', 'span'],
  ['center', 'div'],
  ['acronym', 'abbr'],
  ['dir', 'ul'],
  ['menu', 'ul'],
  ['hgroup', 'div'],
  ['address', 'div'],
  ['header', 'div'],
  ['footer', 'div'],
  ['main', 'div'],
  ['nav', 'div'],
  ['article', 'section'],
  ['details', 'div'],
  ['summary', 'p'],
  ['listing', 'pre'],
  ['xmp', 'pre'],
]);

/** Dropped with all that is in them: code, controls, and what cannot be in a file. Media and frames become links first. */
const DROPPED = new Set(
  (
    'script style template noscript object embed applet param link meta base title head button input select textarea ' +
    'option optgroup datalist output progress meter canvas map area dialog slot portal frame frameset source track'
  ).split(' '),
);

const SVG_KEPT = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath ' +
    'marker title desc symbol'
  ).split(' '),
);

const SVG_ATTRIBUTES = new Set(
  (
    'class cx cy d dx dy fill fill-opacity fill-rule font-size font-weight gradientTransform gradientUnits height offset ' +
    'opacity points preserveAspectRatio r rx ry stop-color stop-opacity stroke stroke-dasharray stroke-linecap ' +
    'stroke-linejoin stroke-opacity stroke-width text-anchor transform viewBox width x x1 x2 y y1 y2'
  ).split(' '),
);

const MATH_KEPT = new Set(
  (
    'math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover ' +
    'munderover mmultiscripts mprescripts mtable mtr mtd semantics'
  ).split(' '),
);

const MATH_ATTRIBUTES = new Set(
  (
    'accent accentunder columnspan display displaystyle fence form linethickness lspace mathvariant maxsize minsize ' +
    'movablelimits rowspan rspace scriptlevel separator stretchy symmetric width height depth'
  ).split(' '),
);

/** Attributes kept on HTML elements, beyond those that `copyForExport` works out (id, href, src, lang, dir). */
const HTML_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan', 'scope']],
  ['col', ['span']],
  ['colgroup', ['span']],
  ['ol', ['start', 'reversed', 'type']],
  ['li', ['value']],
  ['time', ['datetime']],
  ['abbr', ['title']],
  ['dfn', ['title']],
  ['img', ['alt', 'width', 'height']],
]);

/** What an attribute's value must look like; others may be any text. */
const VALUE_SHAPES: ReadonlyMap<string, RegExp> = new Map([
  ['colspan', /^[1-9]\d{0,2}$/],
  ['rowspan', /^[1-9]\d{0,4}$/],
  ['span', /^[1-9]\d{0,2}$/],
  ['scope', /^(row|col|rowgroup|colgroup)$/],
  ['start', /^-?\d{1,6}$/],
  ['value', /^-?\d{1,6}$/],
  ['type', /^[1aAiI]$/],
  ['reversed', /^/],
  ['width', /^\d{1,5}$/],
  ['height', /^\d{1,5}$/],
  ['datetime', /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?$/],
]);

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
export const MATH_NAMESPACE = 'http://www.w3.org/1998/Math/MathML';
export const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** Says what becomes of an element, and under which name. Unknown elements give their content to their parent. */
export function fateOf(element: Element): { readonly fate: ElementFate; readonly name: string } {
  const name = element.localName;
  switch (element.namespaceURI) {
    case SVG_NAMESPACE:
      return { fate: SVG_KEPT.has(name) ? 'keep' : 'drop', name };
    case MATH_NAMESPACE:
      if (MATH_KEPT.has(name)) return { fate: 'keep', name };
      return { fate: name.startsWith('annotation') ? 'drop' : 'unwrap', name };
    case HTML_NAMESPACE: {
      if (DROPPED.has(name)) return { fate: 'drop', name };
      const kept = RENAMED.get(name) ?? name;
      return { fate: KEPT.has(kept) ? 'keep' : 'unwrap', name: kept };
    }
    default:
      return { fate: 'drop', name };
  }
}

/** The attributes that a kept element takes along as they are. */
export function keptAttributes(element: Element, name: string): [string, string][] {
  const kept: [string, string][] = [];
  if (element.namespaceURI === HTML_NAMESPACE) {
    for (const attribute of HTML_ATTRIBUTES.get(name) ?? []) {
      const value = element.getAttribute(attribute);
      if (value !== null && (VALUE_SHAPES.get(attribute) ?? /^/).test(value.trim())) {
        kept.push([
          attribute,
          attribute === 'reversed' ? 'reversed' : attribute === 'alt' ? value : value.trim(),
        ]);
      }
    }
    return kept;
  }
  const allowed = element.namespaceURI === SVG_NAMESPACE ? SVG_ATTRIBUTES : MATH_ATTRIBUTES;
  for (const { name: attribute, value } of element.attributes) {
    // url(…) would load from elsewhere; within one drawing it is only for effects that an article does without.
    if (allowed.has(attribute) && !/url\s*\(|[\\@]/i.test(value) && attribute !== 'class')
      kept.push([attribute, value]);
  }
  return kept;
}
