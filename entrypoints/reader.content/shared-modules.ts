import * as finish from '../../lib/article/body/finish.ts';
import * as startExtraction from '../../lib/article/start-extraction.ts';
import * as characters from '../../lib/han/characters.ts';
import * as readingTime from '../../lib/reader/reading-time.ts';
import * as sanitise from '../../lib/reader/sanitise.ts';

/**
 * What the view's program takes from the reader that injects it, by the module's path: it carries none of them itself
 * (`scripts/build/shared-modules.ts`). Only what weighs is here.
 */
export const READER_MODULES = {
  'lib/article/body/finish.ts': finish,
  'lib/article/start-extraction.ts': startExtraction,
  'lib/han/characters.ts': characters,
  'lib/reader/reading-time.ts': readingTime,
  'lib/reader/sanitise.ts': sanitise,
} as const;
