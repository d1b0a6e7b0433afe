/** Elements that begin a new line of text. All others (custom ones too) run on in the line. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements that show a picture, film or the like. */
export const MEDIA_ELEMENTS: ReadonlySet<string> = new Set(
  'img picture video audio iframe object embed canvas svg math hr'.split(' '),
);

/** Elements whose content is not text of the article. */
export const SILENT_ELEMENTS: ReadonlySet<string> = new Set(
  'script style template noscript textarea select button input label rp rt title'.split(' '),
);

/** Blocks that may hold a heading, but are part of a larger structure: they are not split around one. */
export const STRUCTURAL_ELEMENTS: ReadonlySet<string> = new Set(
  'article aside blockquote body dd details dialog fieldset figure footer form header li main nav section td th'.split(
    ' ',
  ),
);

/** Level of a heading element, 1 to 6, or 0 for any other element. */
export function headingLevelOf(element: Element): number {
  const match = /^h([1-6])$/.exec(element.localName);
  if (match) return Number(match[1]);
  if (element.getAttribute('role') !== 'heading') return 0;
  const level = Number(element.getAttribute('aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}
