import type { TreeTexts } from './blocks.ts';
import type { ConversionCounts, ConversionMark, MarkKind } from './conversion-result.ts';
import { emptyMarkCounts } from './conversion-result.ts';
import { type ConvertedBlock, marksOfBlock } from './marks.ts';
import type { SourceProfile } from './target-converter.ts';
import type { Span } from './text-converter.ts';

/** One target's texts, kept so that a second switch to it is a swap. */
export interface View {
  readonly blocks: (ConvertedBlock | null)[];
  /** Which blocks are in the target's language now: those converted, and those that were in it already. */
  readonly speaks: boolean[];
  readonly attributes: (string | null)[];
  readonly profile: SourceProfile;
  readonly counts: ConversionCounts;
}

/** Makes the view of texts of which none is converted yet. */
export function emptyView(texts: TreeTexts, profile: SourceProfile): View {
  return {
    blocks: texts.blocks.map(() => null),
    speaks: texts.blocks.map(() => false),
    attributes: texts.attributes.map(() => null),
    profile,
    counts: { characters: 0, marks: emptyMarkCounts(), blocksConverted: 0, blocksLeftAlone: 0 },
  };
}

/** Gives the kind that a change is shown as: what is found again in a mirror is repaired. */
export function markKind(kind: Span['kind'], view: View): MarkKind {
  return view.profile.isMirror && kind === 'phrase' ? 'repair' : kind;
}

/** Gives the marks of a view block by block, in document order; none of the original. */
export function* marksOf(view: View | undefined): Generator<readonly ConversionMark[]> {
  if (!view) return;
  for (const block of view.blocks) yield block ? marksOfBlock(block, (kind) => markKind(kind, view)) : [];
}
