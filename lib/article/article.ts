import type { TextScript } from '../han/text-script.ts';

/** A point in time with the precision that the page gives: `2019-01-14T10:59` says nothing about seconds or zone. */
export interface ArticleDate {
  /** ISO 8601, cut at the known precision: `2019-01-14`, `2019-01-14T10:59`, `2019-01-14T10:59:03`. */
  readonly iso: string;
  readonly precision: 'day' | 'minute' | 'second';
  /** Offset as `+08:00` or `Z`; null where the page does not say. */
  readonly zone: string | null;
}

/** One section of the article, in document order. */
export interface Section {
  /** `id` of the heading element in the body; unique within it. */
  readonly id: string;
  readonly title: string;
  /** 1 is the highest level within the article; there are no gaps on the way down. */
  readonly level: number;
  /** True where the page marked the heading only by its looks and the outline made it a real one. */
  readonly promoted: boolean;
}

/** Why a thing was taken out; each has one sentence in each language (`removal_…`). */
export type RemovalKind =
  | 'advertisement'
  | 'app-promotion'
  | 'breadcrumb'
  | 'by-hand'
  | 'byline'
  | 'comments'
  | 'copyright'
  | 'dateline'
  | 'duplicate'
  | 'editor'
  | 'empty'
  | 'follow'
  | 'gloss'
  | 'hidden'
  | 'low-content'
  | 'navigation'
  | 'original-title'
  | 'paging'
  | 'promoted-heading'
  | 'qr-code'
  | 'related'
  | 'share'
  | 'subscription'
  | 'tags'
  | 'title'
  | 'tracking';

/** One thing that was taken out of the chosen article (or, for `promoted-heading`, changed in it). */
export interface Removal {
  /** Unique within the article; order of the records is document order. */
  readonly id: number;
  /** Id of the rule or step that took it. */
  readonly rule: string;
  readonly kind: RemovalKind;
  /** What was taken, as text, at most 200 characters; empty for images and the like. */
  readonly excerpt: string;
  /** How many pieces this record stands for: 581 glosses are one record. */
  readonly count: number;
  /** Whether the thing is out of the body at the moment. */
  readonly removed: boolean;
  /** Puts the thing back where it was. Does nothing if it is back already. Script conversion must be undone first. */
  putBack(): void;
  /** Takes it out again. */
  takeOut(): void;
}

/** Why the page was judged an article, or not one. Each has one sentence in each language (`judgement_…`). */
export type JudgementReason =
  | 'chosen-by-hand'
  | 'enough-text'
  | 'declared-article'
  | 'too-little-text'
  | 'mostly-links'
  | 'listing'
  | 'front-page'
  | 'form'
  | 'product'
  | 'nothing-found';

export interface Judgement {
  readonly isArticle: boolean;
  readonly reason: JudgementReason;
  /** 0 (surely not) to 1 (surely an article). */
  readonly confidence: number;
}

/** One page of an article that is split over several. */
export interface PagePosition {
  /** From 1; 1 where the article is whole. */
  readonly number: number;
  /** How many there are, where the page says; null where it does not, or the article is whole. */
  readonly count: number | null;
}

/**
 * What the pipeline makes of a page: plain data and one detached tree. Everything after the pipeline (reader, script
 * conversion, export, print) knows only this.
 */
export interface Article {
  /** Address of the page, as the browser shows it. */
  readonly address: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  /** The paper or agency that the text comes from (來源), where it differs from the site or the page names it. */
  readonly source: string | null;
  readonly editors: readonly string[];
  readonly published: ArticleDate | null;
  readonly updated: ArticleDate | null;
  readonly siteName: string | null;
  /** Absolute address. */
  readonly leadImage: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly script: TextScript;
  /** `<article>` in an inert document: it loads and runs nothing until it is sanitised and adopted. */
  readonly body: HTMLElement;
  readonly sections: readonly Section[];
  readonly removals: readonly Removal[];
  readonly judgement: Judgement;
  /** Absolute address of the article's next page, where it is split. */
  readonly nextPage: string | null;
  /** Where this page stands among the pages of the article. */
  readonly pages: PagePosition;
}
