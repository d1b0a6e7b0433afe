import type { TextScript } from '../han/text-script.ts';
import type { ConversionTarget, Direction, ScriptTarget } from './targets.ts';
import type { UserDictionary } from './user-dictionary.ts';

/** Why a stretch of text differs from a plain one-to-one change of characters. */
export type MarkKind = 'phrase' | 'vocabulary' | 'exception' | 'name' | 'user-word' | 'repair';

/** One change beyond plain one-to-one characters, in the text node as it stands now. Offsets in UTF-16 code units. */
export interface ConversionMark {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  /** What the author wrote there. */
  readonly original: string;
  readonly kind: MarkKind;
}

/** How much a conversion changed, for the count in the script menu. */
export interface ConversionCounts {
  /** Characters (UTF-16 code units) that differ from the original. */
  readonly characters: number;
  /** Marks by kind. */
  readonly marks: Readonly<Record<MarkKind, number>>;
  /** Blocks left alone because they are in the target already, Japanese, Korean, or not Chinese. */
  readonly blocksLeftAlone: number;
  readonly blocksConverted: number;
}

export interface ConversionResult {
  readonly target: ScriptTarget;
  /** False where `signal` was aborted before the end: the tree is as it was before the call. */
  readonly complete: boolean;
  /** Whether the text was recognised as converted character by character and repaired by way of simplified. */
  readonly repaired: boolean;
  readonly counts: ConversionCounts;
  /** In no particular order across blocks. Empty for `original`. */
  readonly marks: readonly ConversionMark[];
}

export interface ConvertOptions {
  readonly signal?: AbortSignal;
  /** Tells which blocks are on the screen: these are converted first. */
  readonly first?: (block: Element) => boolean;
}

/**
 * The conversion of one tree. It keeps the original text of every node that it changes; every target is made from the
 * original; a target that was seen before is a swap.
 */
export interface TreeConversion {
  /** The target that the tree shows at the moment. */
  readonly target: ScriptTarget;
  /** Shows a target. Rejects only where the dictionary cannot be loaded, and then nothing was changed. */
  convert(target: ScriptTarget, options?: ConvertOptions): Promise<ConversionResult>;
  /** Puts back the original byte for byte, at once. */
  restore(): void;
  /** Restores and forgets everything that was kept. */
  dispose(): void;
}

export interface AttachOptions {
  /** The page's script, for blocks too short to tell; worked out from the tree where it is not given. */
  readonly script?: TextScript;
  /** BCP 47 language of the article: where it is not Chinese, only stretches with their own Chinese `lang` are converted. */
  readonly language?: string;
}

export interface ConverterOptions {
  readonly loadDictionary: (direction: Direction) => Promise<ArrayBuffer>;
  readonly userWords?: UserDictionary;
  /** Replaces regional vocabulary, too (软件 → 軟體). Default false. */
  readonly vocabulary?: boolean;
  /** Changes quotation marks to those of the target. Default true. */
  readonly quotes?: boolean;
}

/** Converts trees and strings by one set of options. Make a new one when the options change: opened dictionaries are shared. */
export interface Converter {
  /** Starts a conversion over a tree. Nothing is read or changed until `convert`. */
  attach(root: Element | DocumentFragment, options?: AttachOptions): TreeConversion;
  /** Loads and opens the dictionary for a target. `convertText` needs it; `TreeConversion.convert` does it by itself. */
  prepare(target: ScriptTarget): Promise<void>;
  /** Tells whether `convertText` can answer for a target at once. */
  isReady(target: ScriptTarget): boolean;
  /**
   * Converts one string by the same rules: a title, a name, a heading in the outline. `context` is the script of the article,
   * for strings too short to tell. Throws where the target is not ready.
   */
  convertText(text: string, target: ScriptTarget, context?: TextScript): string;
}

export type { ConversionTarget, Direction, ScriptTarget };
