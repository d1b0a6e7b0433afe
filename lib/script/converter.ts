import { countScriptEvidence, judgeScript } from '../han/detect-script.ts';
import type { TextScript } from '../han/text-script.ts';
import type { Dictionary } from './dictionary.ts';
import { openDictionary } from './dictionary.ts';
import { profileText } from './page-profile.ts';
import { TargetConverter } from './target-converter.ts';
import type { ConversionTarget, Direction, ScriptTarget } from './targets.ts';
import { directionOf } from './targets.ts';
import { TreeConversion } from './tree-conversion.ts';
import { withRoot } from './trie.ts';
import { buildTrie } from './trie-builder.ts';
import type { UserDictionary } from './user-dictionary.ts';

export interface AttachOptions {
  /** The page's script, for blocks too short to tell; worked out from the tree where it is not given. */
  readonly script?: TextScript;
  /** BCP 47 language of the article; of its script only Japanese and Korean are believed (a template's `lang="en"` on Chinese is common). */
  readonly language?: string;
  /**
   * Has each block carry its language (`lang`) itself from the moment when its text is another, so that the language around the
   * tree need not change: of a book that would be a restyling of everything in one go. Default false.
   */
  readonly languageInBlocks?: boolean;
}

export interface ConverterOptions {
  /** Gives the bytes of a compiled dictionary; called at most once a direction, and again after a failure. */
  readonly loadDictionary: (direction: Direction) => Promise<ArrayBuffer>;
  readonly userWords?: UserDictionary;
  /** Replaces regional vocabulary, too (软件 → 軟體). Default false. */
  readonly vocabulary?: boolean;
  /** Changes quotation marks to those of the target. Default true. */
  readonly quotes?: boolean;
}

/** Converts trees and strings by one set of options. */
export interface Converter {
  /** Starts a conversion over a tree. Nothing is read or changed until its `convert`. */
  attach(root: Element | DocumentFragment, options?: AttachOptions): TreeConversion;
  /** Loads and opens the dictionary for a target. `convertText` needs it; `TreeConversion.convert` does it by itself. */
  prepare(target: ScriptTarget): Promise<void>;
  /** Tells whether `convertText` can answer for a target at once. */
  isReady(target: ScriptTarget): boolean;
  /**
   * Converts a string that belongs to no tree, by the same rules. `context` is the script to take for a string too short to
   * tell. Throws where the target is not ready.
   */
  convertText(text: string, target: ScriptTarget, context?: TextScript): string;
  /**
   * Gives a converter with other options that shares the opened dictionaries. Trees attached to this one keep its options: dispose
   * of them and attach anew.
   */
  withOptions(options: Omit<ConverterOptions, 'loadDictionary'>): Converter;
}

type DictionaryStore = (direction: Direction) => {
  readonly loaded: Dictionary | undefined;
  load(): Promise<Dictionary>;
};

function storeOf(loadDictionary: ConverterOptions['loadDictionary']): DictionaryStore {
  const loaded = new Map<Direction, Dictionary>();
  const pending = new Map<Direction, Promise<Dictionary>>();
  return (direction) => ({
    loaded: loaded.get(direction),
    load() {
      const known = pending.get(direction);
      if (known) return known;
      const promise = loadDictionary(direction).then((bytes) => {
        const dictionary = openDictionary(direction, bytes);
        loaded.set(direction, dictionary);
        return dictionary;
      });
      pending.set(direction, promise);
      // A failed load is asked for again by the next conversion; whoever waits for this one gets its error.
      promise.catch(() => pending.delete(direction));
      return promise;
    },
  });
}

function scriptOfLanguage(language: string): TextScript | undefined {
  if (/^ja\b/i.test(language)) return 'Jpan';
  return /^ko\b/i.test(language) ? 'Kore' : undefined;
}

/** Makes a converter. Dictionaries are loaded on first need. */
export function createConverter(options: ConverterOptions): Converter {
  return converterOn(storeOf(options.loadDictionary), options);
}

function converterOn(store: DictionaryStore, options: Omit<ConverterOptions, 'loadDictionary'>): Converter {
  const converters = new Map<ConversionTarget, TargetConverter>();
  const open = (target: ConversionTarget, dictionary: Dictionary): TargetConverter => {
    const known = converters.get(target);
    if (known) return known;
    const words = options.userWords?.[directionOf(target)] ?? [];
    const converter = new TargetConverter(dictionary, target, {
      vocabulary: options.vocabulary ?? false,
      quotes: options.quotes ?? true,
      userWords:
        words.length > 0 ? withRoot(buildTrie(new Map(words.map(({ from, to }) => [from, to])))) : null,
    });
    converters.set(target, converter);
    return converter;
  };
  const ready = (target: ConversionTarget): TargetConverter | undefined => {
    const { loaded } = store(directionOf(target));
    return loaded && open(target, loaded);
  };
  const load = async (target: ConversionTarget): Promise<TargetConverter> =>
    open(target, await store(directionOf(target)).load());

  return {
    attach: (root, { script, language = '', languageInBlocks = false } = {}) =>
      new TreeConversion(
        root,
        { script: script ?? scriptOfLanguage(language), language, languageInBlocks },
        load,
        ready,
      ),
    async prepare(target) {
      if (target !== 'original') await load(target);
    },
    isReady: (target) => target === 'original' || ready(target) !== undefined,
    convertText(text, target, context) {
      if (target === 'original' || text === '') return text;
      const converter = ready(target);
      if (!converter) throw new Error(`the dictionary for ${target} is not loaded`);
      const script = context ?? judgeScript(countScriptEvidence(text));
      const profile = converter.profile(profileText(text, script), text);
      return converter.convert(text, profile)?.text ?? text;
    },
    withOptions: (changed) => converterOn(store, changed),
  };
}

export type { ConversionCounts, ConversionMark, MarkKind } from './conversion-result.ts';
export type { ConversionTarget, Direction, ScriptTarget } from './targets.ts';
export type { ConversionResult, ConvertOptions, TreeConversion } from './tree-conversion.ts';
