/** What the reader can show: the text as written, or Chinese converted to one script and region. */
export const SCRIPT_TARGETS = ['original', 'Hans', 'Hant-TW', 'Hant-HK'] as const;

export type ScriptTarget = (typeof SCRIPT_TARGETS)[number];
export type ConversionTarget = Exclude<ScriptTarget, 'original'>;

/** One compiled dictionary file each. */
export const DIRECTIONS = ['to-simplified', 'to-traditional'] as const;

export type Direction = (typeof DIRECTIONS)[number];

const LANGUAGE_TAGS = {
  Hans: 'zh-Hans-CN',
  'Hant-TW': 'zh-Hant-TW',
  'Hant-HK': 'zh-Hant-HK',
} as const satisfies Record<ConversionTarget, string>;

/** Gives the BCP 47 tag for the converted article, so that the browser picks the region's glyphs; the original keeps its own. */
export function languageTag(target: ScriptTarget, originalLanguage: string): string {
  return target === 'original' ? originalLanguage : LANGUAGE_TAGS[target];
}

/** Names the dictionary file that a target needs. */
export function directionOf(target: ConversionTarget): Direction {
  return target === 'Hans' ? 'to-simplified' : 'to-traditional';
}
