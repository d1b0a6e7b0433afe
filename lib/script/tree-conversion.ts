import { countScriptEvidence, judgeScript } from '../han/detect-script.ts';
import type { TextScript } from '../han/text-script.ts';
import { BlockLanguages } from './block-languages.ts';
import { fromScreen } from './block-order.ts';
import type { TextBlock, TreeTexts } from './blocks.ts';
import { collectTexts, nodeBounds } from './blocks.ts';
import type { ConversionCounts, ConversionMark } from './conversion-result.ts';
import { addCounts, countChanged, emptyMarkCounts } from './conversion-result.ts';
import { nextFrame } from './frame-pace.ts';
import type { PageProfile } from './page-profile.ts';
import { profileBlocks } from './page-profile.ts';
import { inSlices, itemsOf } from './slices.ts';
import type { ConvertedString } from './string-conversion.ts';
import { atOnce } from './string-conversion.ts';
import type { SourceProfile, TargetConverter } from './target-converter.ts';
import type { ConversionTarget, ScriptTarget } from './targets.ts';
import type { View } from './view.ts';
import { emptyView, markKind, marksOf } from './view.ts';

export interface ConversionResult {
  readonly target: ScriptTarget;
  /** False where the conversion was aborted or overtaken by a later one: the tree then shows what it showed before, or the later target. */
  readonly complete: boolean;
  /** Whether the text was recognised as converted character by character and repaired by way of simplified. */
  readonly repaired: boolean;
  readonly counts: ConversionCounts;
  /** Changes beyond plain one-to-one characters, in document order; worked out when read. Empty for `original`. */
  readonly marks: readonly ConversionMark[];
  /** The same one block at a time: of a book they are too many to be worked out in one go. */
  marksByBlock(): Iterable<readonly ConversionMark[]>;
}

export interface ConvertOptions {
  readonly signal?: AbortSignal;
  /**
   * Tells whether a block lies before what is on the screen, so that the work can begin there: it goes on to the end, and then
   * back. Asked of few blocks, since each question may cost a layout.
   */
  readonly isBefore?: (block: Element) => boolean;
}

/** What is known of a tree, and how it is to be kept. */
export interface TreeOptions {
  readonly script: TextScript | undefined;
  /** BCP 47 tag of the original. */
  readonly language: string;
  /** Whether each block carries its language itself; otherwise whoever shows the tree gives it the target's. */
  readonly languageInBlocks: boolean;
}

const SAMPLE_LENGTH = 20_000;

/**
 * The conversion of one tree. It keeps the original text of every node; every target is made from the original; a target that
 * was seen before is a swap. Nodes that come later are added by `extend`; after other changes of the tree, attach anew.
 */
export class TreeConversion {
  private readonly root: Element | DocumentFragment;
  private readonly script: TextScript | undefined;
  private readonly languages: BlockLanguages;
  private readonly isLong: boolean;
  private readonly converterFor: (target: ConversionTarget) => Promise<TargetConverter>;
  private readonly readyConverter: (target: ConversionTarget) => TargetConverter | undefined;
  private collected: TreeTexts | undefined;
  private pageProfile: PageProfile | undefined;
  private sample = '';
  private readonly views = new Map<ConversionTarget, View>();
  private readonly profiles = new Map<ConversionTarget, SourceProfile>();
  private shown: ScriptTarget = 'original';
  private generation = 0;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    root: Element | DocumentFragment,
    { script, language, languageInBlocks }: TreeOptions,
    converterFor: (target: ConversionTarget) => Promise<TargetConverter>,
    readyConverter: (target: ConversionTarget) => TargetConverter | undefined,
  ) {
    this.root = root;
    this.script = script;
    this.languages = new BlockLanguages(languageInBlocks, language);
    // Only of a long tree do blocks carry the language.
    this.isLong = languageInBlocks;
    this.converterFor = converterFor;
    this.readyConverter = readyConverter;
  }

  /** The target that the tree shows at the moment. */
  get target(): ScriptTarget {
    return this.shown;
  }

  /** Shows a target. Rejects only where the dictionary cannot be loaded, and then nothing was changed. */
  convert(target: ScriptTarget, options: ConvertOptions = {}): Promise<ConversionResult> {
    const converted = this.convertTo(target, options);
    this.running = converted.catch(() => undefined);
    return converted;
  }

  /**
   * Adds a part that is not in the tree yet, in the script that the tree shows and by what is known of the tree: whose forms it has,
   * whether it is a mirror. `insert` puts it in once it is converted, so that nobody sees it change.
   */
  async extend(part: Element | DocumentFragment, insert: () => void): Promise<ConversionResult> {
    const added = atOnce(collectTexts(part));
    for (;;) {
      // A switch that is overtaken ends at once, while the later one has its texts already.
      for (let last: unknown; last !== this.running; await last) last = this.running;
      const { generation, shown } = this;
      const more = await this.convertPart(added, shown, generation);
      // Somebody switched meanwhile: the part is converted anew, from its original.
      if (generation !== this.generation || shown !== this.shown) continue;
      this.append(added, shown, more);
      insert();
      return this.result(shown, true);
    }
  }

  private async convertPart(added: TreeTexts, shown: ScriptTarget, generation: number): Promise<View | null> {
    const converter = shown === 'original' ? undefined : this.readyConverter(shown);
    if (!converter || shown === 'original' || !this.views.has(shown)) {
      for (const { nodes, originals } of added.blocks)
        for (const [index, node] of nodes.entries()) setData(node, originals[index] ?? '');
      for (const { element, name, value } of added.attributes) element.setAttribute(name, value);
      return null;
    }
    const more = emptyView(added, this.profileFor(converter));
    const isOvertaken = () => generation !== this.generation;
    await inSlices(this.work(added, more, converter, undefined), undefined, { isOvertaken });
    return more;
  }

  private append(added: TreeTexts, shown: ScriptTarget, more: View | null): void {
    if (!this.collected) return;
    this.collected = {
      blocks: [...this.collected.blocks, ...added.blocks],
      attributes: [...this.collected.attributes, ...added.attributes],
      taggedAround: [...this.collected.taggedAround, ...added.taggedAround],
    };
    const view = shown === 'original' ? undefined : this.views.get(shown);
    // Other targets do not know the part; they are made when they are wanted.
    this.views.clear();
    if (!view || !more || shown === 'original') return;
    this.views.set(shown, {
      blocks: [...view.blocks, ...more.blocks],
      speaks: [...view.speaks, ...more.speaks],
      attributes: [...view.attributes, ...more.attributes],
      profile: view.profile,
      counts: addCounts(view.counts, more.counts),
    });
  }

  private async convertTo(
    target: ScriptTarget,
    { signal, isBefore }: ConvertOptions,
  ): Promise<ConversionResult> {
    const generation = ++this.generation;
    const isOvertaken = () => generation !== this.generation;
    const before = this.shown;
    if (target === 'original' || this.views.has(target)) {
      const isThrough = await this.inFrames(this.swap(target, isBefore), signal, isOvertaken);
      if (!isThrough || isOvertaken()) {
        if (!isOvertaken()) this.show(before);
        return this.result(before, false);
      }
      this.shown = target;
      return this.result(target, true);
    }
    const converter = this.readyConverter(target) ?? (await this.converterFor(target));
    if (signal?.aborted || isOvertaken()) return this.result(before, false);
    // What came before, such as the dictionary's arrival, has had its share of this frame.
    if (this.isLong) await nextFrame();
    let view: View | undefined;
    const made = this.make(converter, isBefore, (begun) => {
      view = begun;
    });
    const isComplete = await this.inFrames(made, signal, isOvertaken);
    if (isOvertaken()) return this.result(before, false);
    if (!isComplete || !view) {
      if (view) this.show(before);
      return this.result(before, false);
    }
    this.views.set(target, view);
    this.shown = target;
    return this.result(target, true);
  }

  /** Does work in slices. Of a long tree, what the caller does afterwards has a frame of its own. */
  private async inFrames(
    work: Iterable<() => void>,
    signal: AbortSignal | undefined,
    isOvertaken: () => boolean,
  ): Promise<boolean> {
    const isThrough = await inSlices(work, signal, { isOvertaken });
    if (isThrough && this.isLong) await nextFrame();
    return isThrough;
  }

  /**
   * Converts a string that belongs to the tree (title, name, heading in the outline) by the same rules and with what is known of
   * the page. Throws where the target's dictionary is not loaded: after `convert(target)` it is.
   */
  convertText(text: string, target: ScriptTarget): string {
    if (target === 'original' || text === '') return text;
    const converter = this.readyConverter(target);
    if (!converter) throw new Error(`the dictionary for ${target} is not loaded`);
    return converter.convert(text, this.profileFor(converter))?.text ?? text;
  }

  /** Puts back the original byte for byte, at once. */
  restore(): void {
    this.generation++;
    this.show('original');
  }

  /** Restores and forgets everything that was kept. */
  dispose(): void {
    this.restore();
    this.collected = undefined;
    this.views.clear();
  }

  private texts(): TreeTexts {
    this.collected ??= atOnce(collectTexts(this.root));
    return this.collected;
  }

  private profileFor(converter: TargetConverter): SourceProfile {
    return atOnce(this.profileInSteps(converter));
  }

  private *profileInSteps(converter: TargetConverter): Generator<undefined, SourceProfile> {
    const known = this.profiles.get(converter.target);
    if (known) return known;
    if (!this.pageProfile) {
      const sample: string[] = [];
      let length = 0;
      for (const { text } of this.texts().blocks) {
        sample.push(text.slice(0, SAMPLE_LENGTH));
        length += text.length;
        if (length > SAMPLE_LENGTH) break;
      }
      // Simplified blocks of a page say nothing about how its traditional ones were made.
      const traditional = sample.filter((text) => judgeScript(countScriptEvidence(text)) === 'Hant');
      this.sample = traditional.join('\n').slice(0, SAMPLE_LENGTH);
      this.pageProfile = profileBlocks(sample, this.script);
    }
    yield;
    const profile = yield* converter.profileInSteps(this.pageProfile, this.sample);
    this.profiles.set(converter.target, profile);
    return profile;
  }

  /** Makes a view from nothing: everything that it takes is in items, so that all of it shares the frames. */
  private *make(
    converter: TargetConverter,
    isBefore: ((block: Element) => boolean) | undefined,
    begin: (view: View) => void,
  ): Generator<() => void> {
    if (!this.collected)
      yield* itemsOf(collectTexts(this.root), (texts) => {
        this.collected ??= texts;
      });
    const texts = this.texts();
    yield* itemsOf(this.profileInSteps(converter), () => undefined);
    const profile = this.profileFor(converter);
    yield* itemsOf(converter.open(profile), () => undefined);
    const view = emptyView(texts, profile);
    begin(view);
    yield* this.work(texts, view, converter, isBefore);
  }

  private *work(
    texts: TreeTexts,
    view: View,
    converter: TargetConverter,
    isBefore: ((block: Element) => boolean) | undefined,
  ): Generator<() => void> {
    for (const indices of fromScreen(texts.blocks, isBefore)) {
      if (indices.length === 1) yield* this.workOn(indices[0] ?? 0, texts, view, converter);
      else
        yield () => {
          for (const index of indices) for (const item of this.workOn(index, texts, view, converter)) item();
        };
    }
    for (const [index, { element, name, value }] of texts.attributes.entries()) {
      yield () => {
        const converted = converter.convert(value, view.profile)?.text ?? null;
        view.attributes[index] = converted;
        element.setAttribute(name, converted ?? value);
      };
    }
    yield () => this.languages.putAround(texts.taggedAround, converter.target);
  }

  private *workOn(
    index: number,
    { blocks }: TreeTexts,
    view: View,
    converter: TargetConverter,
  ): Generator<() => void> {
    const block = blocks[index];
    if (!block) return;
    const put = (): void =>
      this.languages.put(blocks, index, view.speaks[index] ? converter.target : 'original');
    const steps = converter.convertInSteps(block.text, view.profile, nodeBounds(block));
    if (steps)
      yield* itemsOf(steps, (converted) => {
        this.write(block, converted, view, index);
        put();
      });
    else
      yield () => {
        this.leave(block, view);
        view.speaks[index] = converter.isTarget(block.text, view.profile);
        put();
      };
  }

  private leave({ nodes, originals }: TextBlock, view: View): void {
    view.counts.blocksLeftAlone++;
    for (const [node, target] of nodes.entries()) setData(target, originals[node] ?? '');
  }

  private write(block: TextBlock, converted: ConvertedString, view: View, index: number): void {
    const { nodes, text } = block;
    const { counts } = view;
    const { offsets: at, text: result, spans } = converted;
    const outputs = nodes.map((_, node) => result.slice(at[2 * node], at[2 * node + 1]));
    for (const [node, target] of nodes.entries()) setData(target, outputs[node] ?? '');
    counts.blocksConverted++;
    counts.characters += countChanged(text, result, spans);
    for (const { kind } of spans) counts.marks[markKind(kind, view)]++;
    view.speaks[index] = true;
    view.blocks[index] = { block, outputs, spans, resultStarts: nodes.map((_, node) => at[2 * node] ?? 0) };
  }

  /** Puts a view's texts in place at once. */
  private show(target: ScriptTarget): void {
    for (const put of this.swap(target, undefined)) put();
    this.shown = target;
  }

  /** Puts the texts of a target that was seen before in place, block by block. */
  private *swap(
    target: ScriptTarget,
    isBefore: ((block: Element) => boolean) | undefined,
  ): Generator<() => void> {
    const texts = this.collected;
    if (!texts) return;
    const view = target === 'original' ? undefined : this.views.get(target);
    for (const indices of fromScreen(texts.blocks, isBefore)) {
      yield () => {
        for (const index of indices) {
          const { nodes = [], originals = [] } = texts.blocks[index] ?? {};
          const outputs = view?.blocks[index]?.outputs ?? originals;
          for (const [node, text] of nodes.entries()) setData(text, outputs[node] ?? '');
          this.languages.put(texts.blocks, index, view?.speaks[index] ? target : 'original');
        }
      };
    }
    for (const [index, { element, name, value }] of texts.attributes.entries()) {
      yield () => {
        const shown = view?.attributes[index] ?? value;
        if (element.getAttribute(name) !== shown) element.setAttribute(name, shown);
      };
    }
    yield () => this.languages.putAround(texts.taggedAround, target);
  }

  private result(target: ScriptTarget, complete: boolean): ConversionResult {
    const view = target === 'original' ? undefined : this.views.get(target);
    let marks: readonly ConversionMark[] | undefined;
    return {
      target,
      complete,
      repaired: view?.profile.isMirror ?? false,
      counts: view?.counts ?? {
        characters: 0,
        marks: emptyMarkCounts(),
        blocksConverted: 0,
        blocksLeftAlone: this.collected?.blocks.length ?? 0,
      },
      get marks() {
        marks ??= [...marksOf(view)].flat();
        return marks;
      },
      marksByBlock: () => marksOf(view),
    };
  }
}

function setData(node: Text, data: string): void {
  if (node.data !== data) node.data = data;
}
