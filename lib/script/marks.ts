import type { TextBlock } from './blocks.ts';
import type { ConversionMark, MarkKind } from './conversion-result.ts';
import type { Span } from './text-converter.ts';

/** A converted block: what each node holds, and where the marks are. */
export interface ConvertedBlock {
  readonly block: TextBlock;
  readonly outputs: readonly string[];
  readonly spans: readonly Span[];
  /** Where each node starts in the block's result. */
  readonly resultStarts: readonly number[];
}

/** Gives a block's marks per text node: a stretch that runs across nodes is one mark in each. */
export function marksOfBlock(
  { block, outputs, spans, resultStarts }: ConvertedBlock,
  kindOf: (kind: Span['kind']) => MarkKind,
): ConversionMark[] {
  const marks: ConversionMark[] = [];
  let from = 0;
  for (const span of spans) {
    const original = block.text.slice(span.sourceStart, span.sourceEnd);
    const endOf = (node: number): number => (resultStarts[node] ?? 0) + (outputs[node]?.length ?? 0);
    while (from < outputs.length && endOf(from) <= span.resultStart) from++;
    for (let index = from; index < outputs.length; index++) {
      const nodeStart = resultStarts[index] ?? 0;
      if (nodeStart >= span.resultEnd) break;
      const node = block.nodes[index];
      const start = Math.max(span.resultStart, nodeStart) - nodeStart;
      const end = Math.min(span.resultEnd, endOf(index)) - nodeStart;
      if (node && end > start) marks.push({ node, start, end, original, kind: kindOf(span.kind) });
    }
  }
  return marks;
}
