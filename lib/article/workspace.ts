import type { Measures } from '../page/measure.ts';
import type { Steps } from '../page/steps.ts';
import type { Article, Removal } from './article.ts';
import type { GlossRemoval } from './clean/gloss.ts';

export { IDENTITY_ATTRIBUTE, type Measure, type Measures } from '../page/measure.ts';

/** The Article's plain data while the steps fill it. */
export type Draft = {
  -readonly [Key in Exclude<keyof Article, 'body' | 'removals' | 'address'>]?: Article[Key];
};

/** What the steps hand on to one another. The live document is read by the snapshot only. */
export interface Workspace {
  /**
   * The copy of the page, in an inert document, without what the page hides. Stays whole after `clean`: `readable` works
   * on a clone, so that metadata, outline and the lost-text check can look at what was not chosen.
   */
  readonly copy: Document;
  readonly address: string;
  /** By the value of IDENTITY_ATTRIBUTE; a `Map` will do in tests. */
  readonly measures: Measures;
  readonly removals: Removal[];
  /** The article's tree once `readable` has run; an empty `<article>` where nothing was found. */
  body: HTMLElement;
  /** Filled by the steps. */
  draft: Draft;
  /** The element of the copy that the person pointed at as the article, by its identity; null where nobody did. */
  readonly chosenByHand: string | null;
  /** Identities of what the person pointed at as not the article. */
  readonly excludedByHand?: readonly string[];
  /** Injected readings that `clean` took out of the copy; null where there were none. */
  glosses?: GlossRemoval | null;
  /** Identities of the chosen blocks' elements that are to stay; `prune` takes the others. */
  kept?: ReadonlySet<string>;
  /** Whether the page is made of summaries of other articles; known once `readable` has run. */
  isList?: boolean;
  /** Tidy rules that are switched off, by id. */
  readonly disabledRules: ReadonlySet<string>;
}

/** One step of the pipeline, done in one go or in parts. */
export type Step = { readonly name: string } & (
  | { readonly run: (workspace: Workspace) => void }
  | { readonly inSteps: (workspace: Workspace) => Steps }
);
