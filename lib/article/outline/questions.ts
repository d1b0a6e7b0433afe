import { type BaseStyle, distinctionOf } from './base-style.ts';
import { type Candidate, isContent } from './candidates.ts';
import type { Line } from './lines.ts';

/** Fewest questions of an interview, or terms of a glossary, that make an outline. */
const FEWEST = 3;

/** Longest question, in full-width characters, that can stand in an outline: about three of its lines. */
const LONGEST_QUESTION = 60;

/** Share of a speaker's lines that ask, from which the speaker is the one who asks. */
const ASKING_SHARE = 0.6;

/** Words that name the one who asks, whatever the lines look like. */
const ASKER =
  /^(?:[问問][\d一二三四五六七八九十]*|提[问問]|[记記]者|主持人|网友|網友|q\d*|question|frage|pregunta|domanda|pergunta|вопрос|質問|질문|문)$/iu;

/** A speaker's name before a colon, at the start of a line. */
const SPEAKER = /^([\p{L}\p{N}·.’' ]{1,16}?)\s*[:：]/u;

function candidateOf(line: Line, index: number, base: BaseStyle): Candidate {
  return { index, line, looks: distinctionOf(line, base), weight: 0, numbering: null, marker: '' };
}

/** The questions of an interview in which speakers are named at the start of their lines (问：… 答：…). */
export function findQuestions(lines: readonly Line[], base: BaseStyle): Candidate[] {
  const bySpeaker = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text' || line.context !== base.context) continue;
    const speaker = SPEAKER.exec(line.text)?.[1]?.toLowerCase();
    if (speaker === undefined) continue;
    const known = bySpeaker.get(speaker);
    if (known) known.push(index);
    else bySpeaker.set(speaker, [index]);
  }
  let best: number[] = [];
  for (const [speaker, indices] of bySpeaker) {
    const asking = indices.filter((index) =>
      /[?？؟;]["'”’」』）)\s]*$/u.test(lines[index]?.text ?? ''),
    ).length;
    const asks = asking >= ASKING_SHARE * indices.length || (ASKER.test(speaker) && asking > 0);
    if (asks && asking >= FEWEST && indices.length > best.length && bySpeaker.size >= 2) best = indices;
  }
  const own = new Set(best);
  const answered = best.filter((index) => !own.has(index + 1) && isContent(lines[index + 1]));
  const short = answered.filter((index) => (lines[index]?.width ?? 0) <= LONGEST_QUESTION);
  if (short.length < FEWEST || short.length < ASKING_SHARE * best.length) return [];
  return short.flatMap((index) => {
    const line = lines[index];
    return line ? [candidateOf(line, index, base)] : [];
  });
}

/** Longest term of a glossary and shortest mean explanation, in full-width characters: shorter ones are a table of facts. */
const LONGEST_TERM = 24;
const SHORTEST_EXPLANATION = 40;

/** Share of the article's text that a definition list must hold, for the article to be a glossary. */
const GLOSSARY_SHARE = 0.3;

/** The terms of definition lists that make up a good part of the article. */
export function findDefinitions(lines: readonly Line[], base: BaseStyle): Candidate[] {
  const terms: Candidate[] = [];
  let explained = 0;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text') continue;
    if (line.context === 'description') explained += line.width;
    if (line.context !== 'term' || line.block.localName !== 'dt') continue;
    if (line.width <= LONGEST_TERM && line.alone && lines[index + 1]?.context === 'description') {
      terms.push(candidateOf(line, index, base));
    }
  }
  const isGlossary =
    terms.length >= FEWEST &&
    explained >= SHORTEST_EXPLANATION * terms.length &&
    explained >= GLOSSARY_SHARE * base.width;
  return isGlossary ? terms : [];
}
