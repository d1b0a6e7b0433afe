import { foldHan, isTraditionalOnly } from '../../han/characters.ts';
import { isHanCodeUnit } from '../../han/detect-script.ts';

/*
 * Some mirrors set the reading behind characters of their traditional text, to make it differ from the source: 產(chǎn)業(yè).
 * Which characters they hit differs from page to page. What tells them from a teacher's readings is the whole page: many, only
 * characters whose simplified form differs, each time the character comes, always the same reading, in the middle of words.
 */

/** One reading in parentheses directly behind a character. */
export interface GlossMatch {
  readonly character: string;
  readonly reading: string;
  /** Where the parenthesis opens, and where it has closed. UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** What a page's texts say about readings in parentheses. */
export interface GlossEvidence {
  /** Whether the page's readings were injected. If not, nothing is taken. */
  readonly isInjected: boolean;
  /** Character → the reading that stands behind it, for those that go. */
  readonly readings: ReadonlyMap<string, string>;
}

/** No page-level evidence: nothing is taken. */
export const NO_GLOSSES: GlossEvidence = { isInjected: false, readings: new Map() };

// ASCII parentheses, one syllable of at most six letters (zhuāng), no space. The tone is checked apart: a few readings are toneless.
const READING = /\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6})\)/y;
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/;

// Ten readings of four characters: fewer can be a writer's own help with hard names.
const LEAST_GLOSSES = 10;
const LEAST_CHARACTERS = 4;
// Injected readings hit nothing but characters with another simplified form; a lesson's hard characters are of all kinds (two of
// three have but one form).
const TRADITIONAL_SHARE = 0.9;
// Injection is by search and replace; a writer gives the reading once, and not again where the character comes back.
const COVERAGE = 0.85;
const SAME_READING = 0.95;
// Common characters come back within a page; a list of hard ones names each once.
const LEAST_REPETITION = 1.25;
// In running text most characters are followed by another one; in a list of readings by a comma, space or line end.
const LEAST_WITHIN_WORDS = 0.3;

/** Whether a page's text may hold enough readings to weigh them: hardly any does, and the weighing looks at every line. */
export function mayBeGlossed(text: string): boolean {
  let opened = 0;
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    opened += 1;
    if (opened === LEAST_GLOSSES) return TONED.test(text);
  }
  return false;
}

/** Finds the readings in a text, toneless ones too. From parenthesis to parenthesis: an expression would stop at each character. */
export function findGlosses(text: string): GlossMatch[] {
  const found: GlossMatch[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    READING.lastIndex = at;
    const reading = READING.exec(text)?.[1];
    if (reading === undefined) continue;
    // Of a pair the first half says what it is.
    const start = isLowSurrogate(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
    if (!isHanCodeUnit(text.charCodeAt(start))) continue;
    found.push({ character: text.slice(start, at), reading, start: at, end: READING.lastIndex });
  }
  return found;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

interface Tally {
  glossed: number;
  occurrences: number;
  readonly readings: Map<string, number>;
}

function topReading(tally: Tally): [string, number] {
  let top: [string, number] = ['', 0];
  for (const entry of tally.readings) if (entry[1] > top[1]) top = entry;
  return top;
}

/** Counts how often each character stands in the texts. By code units: a string for each letter of a page takes its time. */
function countOccurrences(texts: readonly string[], tallies: ReadonlyMap<string, Tally>): void {
  const counts = new Uint32Array(0x10000);
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  for (const [character, tally] of tallies) {
    tally.occurrences =
      character.length === 1
        ? (counts[character.charCodeAt(0)] ?? 0)
        : texts.reduce((sum, text) => sum + text.split(character).length - 1, 0);
  }
}

/** Tells whether a character has another simplified form. */
function hasOtherForm(character: string): boolean {
  return isTraditionalOnly(character) || foldHan(character) !== character;
}

/** Weighs the readings in a page's texts: each text a block, title or the like. */
export function weighGlosses(texts: readonly string[]): GlossEvidence {
  const tallies = new Map<string, Tally>();
  let glosses = 0;
  let traditional = 0;
  let withinWords = 0;
  for (const text of texts) {
    for (const { character, reading, end } of findGlosses(text)) {
      if (!TONED.test(reading)) continue;
      const tally = tallies.get(character) ?? { glossed: 0, occurrences: 0, readings: new Map() };
      tally.glossed++;
      tally.readings.set(reading, (tally.readings.get(reading) ?? 0) + 1);
      tallies.set(character, tally);
      glosses++;
      if (hasOtherForm(character)) traditional++;
      if (isHanCodeUnit(text.charCodeAt(end))) withinWords++;
    }
  }
  if (glosses < LEAST_GLOSSES || tallies.size < LEAST_CHARACTERS) return NO_GLOSSES;
  countOccurrences(texts, tallies);
  let occurrences = 0;
  let sameReading = 0;
  for (const tally of tallies.values()) {
    occurrences += tally.occurrences;
    sameReading += topReading(tally)[1];
  }
  const isInjected =
    traditional >= TRADITIONAL_SHARE * glosses &&
    glosses >= COVERAGE * occurrences &&
    sameReading >= SAME_READING * glosses &&
    glosses >= LEAST_REPETITION * tallies.size &&
    withinWords >= LEAST_WITHIN_WORDS * glosses;
  if (!isInjected) return NO_GLOSSES;
  return { isInjected, readings: readingsOf(texts, tallies) };
}

/** On such a page a reading goes with its character where the character is of the kind that is hit, or is always hit. */
function readingsOf(texts: readonly string[], tallies: ReadonlyMap<string, Tally>): Map<string, string> {
  const readings = new Map<string, string>();
  for (const [character, tally] of tallies) {
    const isAlwaysHit = tally.glossed > 1 && tally.glossed >= COVERAGE * tally.occurrences;
    if (hasOtherForm(character) || isAlwaysHit) readings.set(character, topReading(tally)[0]);
  }
  // Toneless readings (們(men)) prove nothing by themselves, but belong to an injected page. A lone letter may be a variable.
  for (const text of texts) {
    for (const { character, reading } of findGlosses(text)) {
      if (!TONED.test(reading) && reading.length > 1 && !readings.has(character) && hasOtherForm(character)) {
        readings.set(character, reading);
      }
    }
  }
  return readings;
}

/** Finds the readings in a text that the page's evidence condemns. */
export function findInjectedGlosses(text: string, evidence: GlossEvidence): GlossMatch[] {
  if (!evidence.isInjected) return [];
  return findGlosses(text).filter(({ character, reading }) => evidence.readings.get(character) === reading);
}

/** Takes the injected readings out of a string (the page's title, a name) by the page's evidence. */
export function stripGlosses(text: string, evidence: GlossEvidence): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of findInjectedGlosses(text, evidence)) {
    kept += text.slice(at, start);
    at = end;
  }
  return at === 0 ? text : kept + text.slice(at);
}
