import type { Article } from '../article/article.ts';

/**
 * The article as it is shown on the screen at the moment of export: texts, body and language in the chosen script. The
 * body is only read.
 */
export interface ShownArticle
  extends Pick<
    Article,
    | 'address'
    | 'title'
    | 'subtitle'
    | 'authors'
    | 'source'
    | 'editors'
    | 'published'
    | 'updated'
    | 'siteName'
    | 'leadImage'
    | 'language'
    | 'direction'
    | 'sections'
  > {
  readonly body: HTMLElement;
  /** Whether the reader shows it in vertical setting 直排. */
  readonly vertical: boolean;
}

/** The few words that an exported file has of its own, in the reader's interface language. */
export interface ExportLabels {
  /** Before the names of the editors: 責編. */
  readonly editors: string;
  readonly contents: string;
  /** Stands for an image that has neither caption nor text: 圖. */
  readonly image: string;
  /** Marks an image that could not be taken along: 圖未能取得. */
  readonly missingImage: string;
  /** Between a label and what it labels: `：` or `: `. */
  readonly colon: string;
  /** Between names: `、` or `, `. */
  readonly comma: string;
}
