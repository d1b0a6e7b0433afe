import { Alignment } from './alignment.ts';
import { CodeUnits } from './code-units.ts';
import { segmentGreedily } from './greedy.ts';
import { LatticeSegmenter } from './lattice.ts';
import { SEGMENT_SOURCES, Segments } from './segments.ts';
import type { Rendering } from './stage.ts';
import { Barriers, convertBetweenBarriers, convertGreedily, renderSegments } from './stage.ts';
import type { Trie } from './trie.ts';
import { singleValue } from './trie.ts';
import type { Words } from './words.ts';
import { wordsOf } from './words.ts';

/** How a text is taken from one form to another: OpenCC's chains as tries. `tries` cut the text. */
export interface Route extends Rendering {
  /** Gives compatibility ideographs to the usual ones, before everything else: few texts have any. */
  readonly compatibility: () => Trie;
  /** What each stretch of the cut text goes through, one after the other. */
  readonly stages: readonly Trie[];
  /** Whether the stages hold words of a region and not only its forms. */
  readonly vocabulary: boolean;
}

export type SpanKind = 'phrase' | 'vocabulary' | 'exception' | 'name' | 'user-word';

/** A stretch that was changed beyond plain one-to-one characters: offsets in the source and in the result. */
export interface Span {
  readonly kind: SpanKind;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly resultStart: number;
  readonly resultEnd: number;
}

/** Changes the result of the first stage, character for character, with the input and its segments beside it. */
export type Overlay = (input: CodeUnits, result: CodeUnits, segments: Segments) => void;

const NEEDS_COMPATIBILITY = /[\uf900-\ufaff\ud87e]/;

/**
 * Converts texts along a route, one at a time: the buffers are used again, so what belongs to a result (offsets, spans) must be
 * read before the next call. `greedy` cuts like opencc-js, for comparison with it.
 */
export class TextConverter {
  readonly route: Route;
  private readonly input = new CodeUnits();
  private readonly segments = new Segments();
  private readonly barriers = new Barriers();
  private readonly alignments: Alignment[] = [];
  private usedAlignments = 0;
  /** Number of alignments before the first stage of the route. */
  private stagesFrom = 0;
  private readonly stagePhrases: number[][];
  private first = new CodeUnits();
  private second = new CodeUnits();
  private readonly words: Words | null;
  private readonly lattice: LatticeSegmenter | null;
  private source = '';

  constructor(route: Route, mode: 'lattice' | 'greedy' = 'lattice') {
    this.route = route;
    this.stagePhrases = route.stages.map(() => []);
    this.words = mode === 'lattice' ? wordsOf(() => this.input) : null;
    // Where phrases only part the text (to simplified), equal ways differ in nothing that words could decide: longest first.
    const tieBreak = route.renders ? this.words : null;
    this.lattice = mode === 'lattice' ? new LatticeSegmenter(route.tries, tieBreak) : null;
  }

  convert(text: string, overlay?: Overlay): string {
    const { route, input, segments, barriers } = this;
    this.source = text;
    this.usedAlignments = 0;
    input.setText(text);
    if (NEEDS_COMPATIBILITY.test(text)) {
      const normal = new CodeUnits(text.length);
      convertGreedily(route.compatibility(), input.units, 0, input.length, normal, this.alignment());
      input.length = 0;
      input.append(normal.units, 0, normal.length);
    }
    let current = this.first;
    let next = this.second;
    current.length = 0;
    segments.clear();
    if (this.lattice) this.lattice.segment(input.units, 0, input.length, segments);
    else segmentGreedily(route.tries, input.units, 0, input.length, segments);
    renderSegments(route, segments, input, current, this.alignment(), barriers);
    overlay?.(input, current, segments);
    this.stagesFrom = this.usedAlignments;
    for (const [index, stage] of route.stages.entries()) {
      next.length = 0;
      const phrases = this.stagePhrases[index] ?? null;
      if (phrases) phrases.length = 0;
      const accepts = this.vocabularyTest();
      convertBetweenBarriers(stage, current, next, this.alignment(), barriers, { phrases, accepts });
      [current, next] = [next, current];
    }
    this.first = current;
    this.second = next;
    return current.slice();
  }

  /** A word of the region is replaced only where it is a word: 内存 is none in 体|内存|在, read 体内|存在. Longer ones are sure. */
  private vocabularyTest(): ((start: number, end: number) => boolean) | null {
    const { words } = this;
    if (!words || !this.route.vocabulary || !this.route.renders || !this.isOneToOne) return null;
    return (start, end) => end - start !== 2 || !words.crosses(start, end);
  }

  /** Maps ascending offsets of the last text to offsets in its result, in place. */
  mapOffsets(offsets: Int32Array): void {
    this.mapFrom(0, offsets);
  }

  /** Gives the stretches of the last text that are not what a plain change of characters would give, ascending. */
  spans(): Span[] {
    const { segments, stagePhrases, stagesFrom } = this;
    const result = this.first;
    const found: Span[] = [];
    for (let index = 0; index < segments.count; index++) {
      const kind = SEGMENT_SOURCES[segments.sources[index] ?? 0] ?? 'phrase';
      this.addSpan(found, kind, 0, segments.starts[index] ?? 0, segments.ends[index] ?? 0, result);
    }
    for (const [stage, phrases] of stagePhrases.entries()) {
      const kind = this.route.vocabulary ? 'vocabulary' : 'phrase';
      for (let index = 0; index < phrases.length; index += 2) {
        this.addSpan(found, kind, stagesFrom + stage, phrases[index] ?? 0, phrases[index + 1] ?? 0, result);
      }
    }
    found.sort((a, b) => a.resultStart - b.resultStart || b.resultEnd - a.resultEnd);
    // Where a word of the region replaces a phrase of the dictionary, it is one change.
    return found.filter((span, index) => {
      const before = found[index - 1];
      return !before || span.resultStart >= before.resultEnd;
    });
  }

  private addSpan(
    found: Span[],
    kind: SpanKind,
    alignment: number,
    start: number,
    end: number,
    result: CodeUnits,
  ): void {
    let [sourceStart, sourceEnd, resultStart, resultEnd] = [start, end, start, end];
    if (!this.isOneToOne) {
      const source = Int32Array.of(start, end);
      for (let index = alignment - 1; index >= 0; index--) this.alignments[index]?.mapBack(source);
      const target = Int32Array.of(start, end);
      this.mapFrom(alignment, target);
      [sourceStart = 0, sourceEnd = 0] = source;
      [resultStart = 0, resultEnd = 0] = target;
    }
    const isWritten = kind === 'exception' || kind === 'user-word' || kind === 'name';
    if (!isWritten && this.isPlain(sourceStart, sourceEnd, resultStart, resultEnd, result)) return;
    found.push({ kind, sourceStart, sourceEnd, resultStart, resultEnd });
  }

  private get isOneToOne(): boolean {
    for (let index = 0; index < this.usedAlignments; index++) {
      if (!this.alignments[index]?.isOneToOne) return false;
    }
    return true;
  }

  /** Tells whether a stretch of the result is what each character alone would have become. */
  private isPlain(start: number, end: number, at: number, to: number, result: CodeUnits): boolean {
    if (end - start !== to - at) return false;
    const { tries, renders, stages } = this.route;
    for (let index = start; index < end; index++) {
      let unit = this.source.charCodeAt(index);
      if (renders && tries[0]) unit = singleValue(tries[0], unit);
      for (const stage of stages) unit = singleValue(stage, unit);
      if (unit !== result.units[at + index - start]) return false;
    }
    return true;
  }

  private mapFrom(alignment: number, offsets: Int32Array): void {
    for (let index = alignment; index < this.usedAlignments; index++) this.alignments[index]?.map(offsets);
  }

  private alignment(): Alignment {
    let alignment = this.alignments[this.usedAlignments];
    if (!alignment) {
      alignment = new Alignment();
      this.alignments.push(alignment);
    }
    alignment.clear();
    this.usedAlignments++;
    return alignment;
  }
}
