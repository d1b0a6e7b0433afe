import type { RemovalKind } from '../article.ts';
import type { TidyBlock } from '../tidy/blocks.ts';
import type { TidyContext } from '../tidy/context.ts';

/**
 * Where in the article a rule looks: before its first paragraph of story, after its last, in both, everywhere after the
 * first, or everywhere.
 */
export type RulePlace = 'start' | 'end' | 'edges' | 'after-first' | 'anywhere';

/** A piece of a page of our own writing that a rule is tried on; `html` is put between paragraphs of a story. */
export interface RuleSample {
  readonly html: string;
  readonly at: 'start' | 'middle' | 'end';
  /** What of the example's text stays; nothing where absent. */
  readonly leaves?: string;
}

/** What every rule says of itself. */
interface RuleBase {
  readonly id: string;
  readonly kind: RemovalKind;
  /** In plain words, for whoever wonders where a paragraph went. */
  readonly why: string;
  readonly place: RulePlace;
  /**
   * `block` takes the line alone; `section` takes it as the heading of what does not belong to the article, and that with it;
   * `tail` takes the end of the story's last paragraph, behind its last sentence.
   */
  readonly takes: 'block' | 'section' | 'tail';
  /** A section that never ends before its surroundings do: after the comments of readers comes no more story. */
  readonly runsToEnd?: true;
  readonly example: RuleSample;
  readonly nearMiss: RuleSample;
}

/** A rule that knows its lines by their words. */
export interface TextRule extends RuleBase {
  /**
   * Is tried on the line in lower case, in compatibility form (NFKC), in simplified characters, without punctuation at its
   * ends: one expression for both Chinese scripts.
   */
  readonly text: RegExp;
  /** Longest line that it may take, in Latin letters (see `informationOf`); a longer one is story. */
  readonly longest: number;
  /** Demands that the line is mostly link, or partly, or does not care. */
  readonly links?: 'most' | 'some';
}

/** A rule that knows its lines by how they are built. */
export interface StructureRule extends RuleBase {
  readonly test: (block: TidyBlock, context: TidyContext) => boolean;
}

/** One rule of tidying up, as data. */
export type Rule = TextRule | StructureRule;
