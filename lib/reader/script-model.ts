import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../article/article.ts';
import type { ConversionResult, Converter } from '../script/converter.ts';
import { type ConversionTarget, languageTag, SCRIPT_TARGETS, type ScriptTarget } from '../script/targets.ts';
import type { TreeConversion } from '../script/tree-conversion.ts';
import type { UserDictionary } from '../script/user-dictionary.ts';
import { effectUntil } from './lifetime.ts';
import { isLong } from './long-article.ts';
import { boxNearWindow } from './portions.ts';
import type { PositionModel } from './position-model.ts';
import { readingAxis } from './reading-axis.ts';
import type { SettingsModel } from './settings-model.ts';

/** The script that the article is shown in. It follows the setting, which is how the choice is remembered. */
export interface ScriptModel {
  /** False for articles that are not Chinese: there is nothing to switch. */
  readonly available: boolean;
  /** What is on the screen; the setting may be ahead of it while a dictionary loads. */
  readonly shown: ReadonlySignal<ScriptTarget>;
  /** BCP 47 tag of what is on the screen. */
  readonly language: ReadonlySignal<string>;
  /** The tag around the body: that of what is on the screen, but for a long article whose blocks carry it. */
  readonly bodyLanguage: ReadonlySignal<string>;
  /** What the conversion on the screen changed; null for the original. A new one for each conversion. */
  readonly result: ReadonlySignal<ConversionResult | null>;
  /** Resolves when the first target is shown, or has failed to be. */
  readonly settled: Promise<void>;
  /** A string of the article (title, name, heading) in the script shown. */
  convert(text: string): string;
  /** A person's name in the script shown: 于 is a surname there, not the old form of 於. */
  convertName(name: string): string;
  /** Goes to the next script in the cycle. */
  cycle(): void;
  /** Loads what the next script needs, for someone whose pointer is on its way to the switch. */
  prepare(): void;
  /** Puts a part into the body in the script shown: `insert` runs once the part, which is outside, is converted. */
  join(part: Element | DocumentFragment, insert: () => void): Promise<void>;
  /** Runs a change of the tree with the original in place, and shows the same script again afterwards. */
  whileOriginal(change: () => void): Promise<void>;
}

/** What the model works with. */
export interface ScriptModelParts {
  readonly article: Article;
  readonly body: HTMLElement;
  readonly scroller: HTMLElement;
  readonly settings: SettingsModel;
  readonly position: PositionModel;
  /** Brings the converter into the page; nothing of it is there before. */
  readonly loadConverter: (target: ConversionTarget) => Promise<Converter>;
  /** Gives the person's own words; asked for once, before the first conversion. */
  readonly readUserWords: () => Promise<UserDictionary>;
  /** Is told when the converter or a dictionary cannot be loaded; the article stays as it was. */
  readonly onFailure: (error: unknown) => void;
}

/** Names of people without a sign in them; longer ones have no surname of one ambiguous character, and are often no names. */
const SHORT_NAME = /^\p{Script=Han}{2,3}$/u;

/** Makes the model; it ends with the lifetime. */
export function createScriptModel(parts: ScriptModelParts, lifetime: AbortSignal): ScriptModel {
  const { article, body, settings, position } = parts;
  const available = article.script === 'Hans' || article.script === 'Hant' || article.script === 'mixed';
  const shown = signal<ScriptTarget>('original');
  const language = signal(article.language);
  const bodyLanguage = signal(article.language);
  const result = signal<ConversionResult | null>(null);
  let loading: Promise<Converter> | null = null;
  let loaded: Converter | null = null;
  let userWords: UserDictionary | null = null;
  let converter: Converter | null = null;
  let conversion: TreeConversion | null = null;
  let running = new AbortController();
  let settled: Promise<void> = Promise.resolve();

  const load = (target: ConversionTarget): Promise<Converter> => {
    loading ??= parts.loadConverter(target).catch((error: unknown) => {
      // A failure is not kept: the next switch asks again.
      loading = null;
      throw error;
    });
    return loading;
  };
  /** Whether the script of the settings is that of the last visit, and nobody has chosen one here yet. */
  let isRemembered = true;
  const next = (): ScriptTarget => {
    // A person goes on from what is shown, and while it loads from what they chose; what is remembered may still be on its way.
    const from = isRemembered ? shown.peek() : settings.current.peek().script;
    const index = SCRIPT_TARGETS.indexOf(from);
    return SCRIPT_TARGETS[(index + 1) % SCRIPT_TARGETS.length] ?? 'original';
  };
  const detach = (): void => {
    conversion?.dispose();
    conversion = null;
    converter = null;
  };
  let isInBlocks = false;
  const attach = (made: Converter): TreeConversion => {
    isInBlocks = isLong(body);
    return made.attach(body, {
      script: article.script,
      language: article.language,
      languageInBlocks: isInBlocks,
    });
  };
  const tell = (target: ScriptTarget, made: ConversionResult | null): void => {
    batch(() => {
      language.value = languageTag(target, article.language);
      bodyLanguage.value = isInBlocks ? article.language : language.value;
      shown.value = target;
      result.value = made;
    });
  };
  const axis = readingAxis(parts.scroller);
  const isBefore = (block: Element): boolean => axis.stretchOf(boxNearWindow(block)).end <= 0;
  const show = async (target: ScriptTarget, vocabulary: boolean, quotes: boolean): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal: wanted } = running;
    if (target === 'original') {
      await position.keepDuring(async () => {
        const restored = await conversion?.convert('original', { signal: wanted, isBefore });
        if (!wanted.aborted && restored?.complete !== false) tell('original', null);
      });
      return;
    }
    try {
      [loaded, userWords] = await Promise.all([loaded ?? load(target), userWords ?? parts.readUserWords()]);
      if (wanted.aborted || lifetime.aborted) return;
      converter ??= loaded.withOptions({ vocabulary, quotes, userWords });
      const made = converter;
      await made.prepare(target);
      if (wanted.aborted || lifetime.aborted) return;
      conversion ??= attach(made);
      const tree = conversion;
      await position.keepDuring(async () => {
        const conversionResult = await tree.convert(target, { signal: wanted, isBefore });
        if (conversionResult.complete) tell(target, conversionResult);
      });
    } catch (error) {
      if (!wanted.aborted) parts.onFailure(error);
    }
  };

  if (available) {
    let options = '';
    const remembered = settings.current.peek().script;
    effectUntil(lifetime, () => {
      const { script, vocabulary, quotes } = settings.current.value;
      const isFirst = options === '';
      if (!isFirst && script !== remembered) isRemembered = false;
      const wantedOptions = `${vocabulary} ${quotes}`;
      const changesOptions = wantedOptions !== options;
      options = wantedOptions;
      // Nothing of the converter is touched until a conversion is wanted.
      if (script === 'original' && (isFirst || shown.peek() === 'original')) {
        running.abort();
        if (changesOptions) detach();
        return;
      }
      if (!changesOptions && script === shown.peek()) return;
      if (changesOptions) detach();
      settled = show(script, vocabulary, quotes);
    });
  }
  lifetime.addEventListener('abort', () => running.abort());

  const convert = (text: string): string => {
    const target = shown.value;
    if (target === 'original' || !converter?.isReady(target)) return text;
    // The tree knows more of the page than a string does: whose forms it has, whether it is a mirror.
    return conversion
      ? conversion.convertText(text, target)
      : converter.convertText(text, target, article.script);
  };

  const model: ScriptModel = {
    available,
    shown,
    language,
    bodyLanguage,
    result,
    get settled() {
      return settled;
    },
    convert,
    // The surname rule of the converter goes by the words around a name; alone it has none, so it gets one.
    convertName: (name) => (SHORT_NAME.test(name) ? convert(`姓${name}`).slice(1) : convert(name)),
    cycle() {
      const wanted = next();
      isRemembered = false;
      settings.set('script', wanted);
    },
    prepare() {
      const target = next();
      if (!available || target === 'original') return;
      // Whoever then clicks is told of a failure.
      load(target)
        .then((made) => made.prepare(target))
        .catch(() => {});
    },
    async join(part, insert) {
      await settled;
      const tree = conversion;
      if (!tree) {
        position.keep(insert);
        return;
      }
      const made = await tree.extend(part, () => position.keep(insert));
      if (tree === conversion) tell(made.target, made.target === 'original' ? null : made);
      // Settings that make another converter came meanwhile, and it may have collected the tree before the part was there.
      else await model.whileOriginal(() => undefined);
    },
    async whileOriginal(change) {
      const target = shown.peek();
      running.abort();
      await settled;
      if (target === 'original') {
        position.keep(change);
        // A conversion that was on its way has been given up for this.
        const { script, vocabulary, quotes } = settings.current.peek();
        if (available && script !== 'original') settled = show(script, vocabulary, quotes);
        return;
      }
      await position.keepDuring(async () => {
        // What was kept of the old tree does not hold for the changed one.
        await conversion?.convert('original');
        conversion?.dispose();
        change();
        conversion = converter ? attach(converter) : null;
        const made = await conversion?.convert(target);
        if (made?.complete) tell(target, made);
      });
    },
  };
  return model;
}
