/** Modules that the view's program takes from the reader; `entrypoints/reader.content/shared-modules.ts` gives them. */
export const READER_MODULE_PATHS = [
  'lib/article/body/finish.ts',
  'lib/article/start-extraction.ts',
  'lib/han/characters.ts',
  'lib/reader/reading-time.ts',
  'lib/reader/sanitise.ts',
] as const;
