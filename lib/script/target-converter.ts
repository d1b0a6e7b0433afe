import { foldHan } from '../han/characters.ts';
import type { TextScript } from '../han/text-script.ts';
import type { CodeUnits } from './code-units.ts';
import type { Dictionary } from './dictionary.ts';
import { compareReadings, isMirror, standardForm } from './mirror.ts';
import type { PageProfile } from './page-profile.ts';
import { judgeBlock } from './page-profile.ts';
import type { QuoteStyle } from './quotes.ts';
import type { RouteOptions, SourceForm } from './routes.ts';
import { openRoute, routeTo } from './routes.ts';
import type { Segments } from './segments.ts';
import type { ConvertedString, Reading } from './string-conversion.ts';
import { atOnce, convertString, stretchEnds } from './string-conversion.ts';
import type { ConversionTarget } from './targets.ts';
import { TextConverter } from './text-converter.ts';

export interface TargetOptions extends RouteOptions {
  readonly quotes: boolean;
}

/** A page's profile with what only the dictionary can tell. */
export interface SourceProfile extends PageProfile {
  readonly isMirror: boolean;
}

const NO_OFFSETS = new Int32Array(0);

/** Converts texts of whatever source to one target. */
export class TargetConverter {
  readonly target: ConversionTarget;
  private readonly dictionary: Dictionary;
  private readonly options: TargetOptions;
  private readonly converters = new Map<SourceForm, TextConverter>();
  private readonly simplifiers = new Map<SourceForm, TextConverter>();

  constructor(dictionary: Dictionary, target: ConversionTarget, options: TargetOptions) {
    this.dictionary = dictionary;
    this.target = target;
    this.options = options;
  }

  /** Finds out whether a page's traditional text is a character-by-character mirror of simplified text. */
  profile(profile: PageProfile, sample: string): SourceProfile {
    return atOnce(this.profileInSteps(profile, sample));
  }

  /** Does the same in steps, each well below a frame. */
  *profileInSteps(profile: PageProfile, sample: string): Generator<undefined, SourceProfile> {
    if (this.target === 'Hans' || (profile.script !== 'Hant' && profile.script !== 'mixed')) {
      return { ...profile, isMirror: false };
    }
    const standardizer = this.standardizer();
    let agreeing = 0;
    let differing = 0;
    let start = 0;
    for (const end of stretchEnds(sample)) {
      yield;
      const stretch = sample.slice(start, end);
      start = end;
      const simplified = this.readAsSimplified(stretch, profile.region);
      const standard = standardizer.convert(simplified);
      if (standard.length !== stretch.length) return { ...profile, isMirror: false };
      const evidence = compareReadings(stretch, simplified, standard, this.regions());
      agreeing += evidence.agreeing;
      differing += evidence.differing;
    }
    return { ...profile, isMirror: isMirror({ agreeing, differing }) };
  }

  /** Opens what the text of most of a page's blocks needs, in steps. */
  *open(profile: SourceProfile): Generator<undefined, void> {
    const source = this.sourceOf(profile.script, profile);
    if (!source || this.converters.has(source)) return;
    yield* openRoute(this.dictionary, source, this.target, this.options);
    this.converterFrom(source);
  }

  /**
   * Converts a text of a page; null where it is left alone: in the target already, Japanese, Korean, or not Chinese. `offsets`
   * are ascending offsets of the text whose place in the result is wanted.
   */
  convert(text: string, profile: SourceProfile, offsets: Int32Array = NO_OFFSETS): ConvertedString | null {
    const steps = this.convertInSteps(text, profile, offsets);
    return steps && atOnce(steps);
  }

  /** Tells of a text that `convert` leaves alone whether it is in the target already. */
  isTarget(text: string, profile: SourceProfile): boolean {
    const script = judgeBlock(text, profile);
    return this.target === 'Hans' ? script === 'Hans' : script === 'Hant';
  }

  /** Does the same in steps, each well below a frame; null where the text is left alone. */
  convertInSteps(
    text: string,
    profile: SourceProfile,
    offsets: Int32Array,
  ): Generator<undefined, ConvertedString> | null {
    const script = judgeBlock(text, profile);
    const quotes: QuoteStyle | null = this.options.quotes
      ? this.target === 'Hans'
        ? 'curly'
        : 'corner'
      : null;
    const convert = (form: SourceForm, reading?: Reading) =>
      convertString(this.converterFrom(form), text, quotes, offsets, reading);
    const source = this.sourceOf(script, profile);
    if (!source) return null;
    if (source !== 'Hans' || script === 'Hans') return convert(source);
    return profile.isMirror
      ? convert('Hans', (stretch) => this.readMirror(stretch, profile.region))
      : convert('Hans', (stretch) => this.readMixed(stretch, profile.region));
  }

  /** As what a text of a script is converted; null where it is left alone. */
  private sourceOf(script: TextScript, { region, isMirror }: SourceProfile): SourceForm | null {
    if (script === 'Hans') return this.target === 'Hans' ? null : 'Hans';
    if (script !== 'Hant' && script !== 'mixed') return null;
    if (this.target === 'Hans') return region;
    if (isMirror || script === 'mixed') return 'Hans';
    return this.target === region ? null : region;
  }

  /**
   * Reads a text as simplified, keeping its length: by phrases (乾隆 stays), else character by character. The region's
   * forms are undone first: Taiwan's 著 is 着 in 順著, and 著 in 著名.
   */
  private readAsSimplified(text: string, region: SourceForm): string {
    let simplifier = this.simplifiers.get(region);
    if (!simplifier) {
      const trie = this.dictionary.trie.bind(this.dictionary);
      simplifier = new TextConverter({
        compatibility: () => trie('compatibility'),
        tries: [trie('simplify'), null, null, null],
        renders: false,
        stages: [trie(region === 'Hant-TW' ? 'from-taiwan' : 'from-hong-kong'), trie('simplify')],
        vocabulary: false,
      });
      this.simplifiers.set(region, simplifier);
    }
    const simplified = simplifier.convert(text);
    return simplified.length === text.length ? simplified : foldHan(text);
  }

  /**
   * Reads a text of a mirror as simplified. Where no phrase decides, what stands there in traditional stays: 沖地 in 用水沖地 is no
   * 衝地, whatever the dictionary would take for 冲 alone.
   */
  private readMirror(text: string, region: SourceForm): ReturnType<Reading> {
    const regions = this.regions();
    return {
      text: this.readAsSimplified(text, region),
      overlay: (input: CodeUnits, result: CodeUnits, segments: Segments) => {
        if (input.length !== result.length) return;
        let segment = 0;
        for (let index = 0; index < text.length; index++) {
          while (segment < segments.count && (segments.ends[segment] ?? 0) <= index) segment++;
          if (segment < segments.count && (segments.starts[segment] ?? 0) <= index) continue;
          const written = text.charCodeAt(index);
          if (written !== input.units[index]) result.units[index] = standardForm(written, regions);
        }
      },
    };
  }

  /** Reads a text of both scripts as simplified, but believes the writer where a traditional character is written. */
  private readMixed(text: string, region: SourceForm): ReturnType<Reading> {
    const regions = this.regions();
    return {
      text: this.readAsSimplified(text, region),
      overlay: (input: CodeUnits, result: CodeUnits) => {
        if (input.length !== result.length) return;
        for (let index = 0; index < text.length; index++) {
          const written = text.charCodeAt(index);
          if (written !== input.units[index]) result.units[index] = standardForm(written, regions);
        }
      },
    };
  }

  private regions() {
    return [this.dictionary.trie('from-taiwan'), this.dictionary.trie('from-hong-kong')];
  }

  private converterFrom(form: SourceForm): TextConverter {
    let converter = this.converters.get(form);
    if (!converter) {
      converter = new TextConverter(routeTo(this.dictionary, form, this.target, this.options));
      this.converters.set(form, converter);
    }
    return converter;
  }

  private standardizer(): TextConverter {
    return new TextConverter({
      compatibility: () => this.dictionary.trie('compatibility'),
      tries: [this.dictionary.trie('traditionalize'), null, null, null],
      renders: true,
      stages: [],
      vocabulary: false,
    });
  }
}
