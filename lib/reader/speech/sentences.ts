/** A stretch of a text: UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    const [known] = Intl.Segmenter.supportedLocalesOf([
      /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language) ? language : 'en',
    ]);
    segmenter = new Intl.Segmenter(known ?? 'en', { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** Something to say: a letter or a digit. */
const SPEAKABLE = /[\p{L}\p{N}]/u;
const OPENING = '（(〔［[【｛{《〈';
const CLOSING = '）)〕］]】｝}》〉';

/**
 * Cuts a block's text into sentences. A remark in brackets within a sentence, as 他（真的！）來了, does not cut it, and closing
 * quotation marks stay with what they close. White space at the edges belongs to no sentence.
 */
export function sentencesOf(text: string, language: string): Span[] {
  // Line ends of the source are spaces; they would end sentences.
  const flat = text.replace(/[\t\n\r]/g, ' ');
  const spans: { start: number; end: number }[] = [];
  let begin = 0;
  for (const found of segmenterFor(language).segment(flat)) {
    // Unicode counts opening marks among those that end a sentence: 「雨停了。（」; they open the next one.
    const opening = /[「『“‘（(〔［[【《〈]+$/.exec(found.segment)?.[0].length ?? 0;
    const isLast = found.index + found.segment.length === flat.length;
    const end = found.index + found.segment.length - (isLast ? 0 : opening);
    const index = begin;
    const segment = flat.slice(index, end);
    begin = end;
    if (segment === '') continue;
    const previous = spans[spans.length - 1];
    const continues =
      previous &&
      (!SPEAKABLE.test(segment) || endsInRemark(flat.slice(previous.start, previous.end).trimEnd()));
    if (continues && !/\u2028\s*$/.test(flat.slice(previous.start, previous.end))) previous.end = end;
    else spans.push({ start: index, end });
  }
  return spans.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!SPEAKABLE.test(sentence)) return [];
    const trimmedStart = start + (sentence.length - sentence.trimStart().length);
    return [{ start: trimmedStart, end: trimmedStart + sentence.trim().length }];
  });
}

/** Tells whether a stretch ends with a bracket that was opened within it, after other words. */
function endsInRemark(segment: string): boolean {
  const kind = CLOSING.indexOf(segment.at(-1) ?? ' ');
  if (kind < 0) return false;
  const opened = segment.lastIndexOf(OPENING[kind] ?? '');
  return opened > 0 && SPEAKABLE.test(segment.slice(0, opened));
}

// Seconds at rate 1, of the slower voices measured: a Chinese syllable, a digit read out, any other letter.
const SECONDS_PER_SYLLABLE = 0.25;
const SECONDS_PER_LETTER = 0.08;

/** Longest utterance in seconds. Chromium cuts voices from the network off at about 15. */
export const LONGEST_UTTERANCE = 10;

function secondsOf(character: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Nd}]/u.test(character)
    ? SECONDS_PER_SYLLABLE
    : SECONDS_PER_LETTER;
}

/** Estimates how long a text takes to say, in seconds. */
export function estimateSeconds(text: string, rate: number): number {
  let seconds = 0;
  for (const character of text) seconds += secondsOf(character);
  return seconds / rate;
}

/**
 * Finds where an utterance that begins at an offset should end: the sentence's end where that is near enough, else after
 * the last comma or the like, else between words, else anywhere between characters.
 */
export function utteranceEnd(text: string, start: number, end: number, rate: number): number {
  let seconds = 0;
  let pause = -1;
  let gap = -1;
  for (let at = start; at < end; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    seconds += secondsOf(character) / rate;
    if (seconds > LONGEST_UTTERANCE) {
      if (pause > start) return pause;
      if (gap > start) return gap;
      return at > start ? at : at + character.length;
    }
    at += character.length;
    if (/[，、；：,;:—…。！？!?]/.test(character) && !/\d/.test(text[at] ?? '')) pause = at;
    else if (/\s/.test(character)) gap = at;
  }
  return end;
}
