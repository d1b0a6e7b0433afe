import { sampleText } from './sample-text.ts';

/** How the text of a long article is cut into paragraphs. */
export interface ArticleShape {
  readonly name: string;
  /** What it is, for the table. */
  readonly what: string;
  /** Sentences in each paragraph, in turn; empty for all in one. */
  readonly sentences: readonly number[];
  /** Paragraphs after which a heading stands; 0 for none. */
  readonly sections: number;
}

/** The shapes that a long text comes in, from a forum's to a book's, and the one that no browser can lay out in parts. */
export const SHAPES: readonly ArticleShape[] = [
  { name: 'short', what: 'paragraphs of about 150 characters', sentences: [4], sections: 0 },
  {
    name: 'mixed',
    what: 'paragraphs of 40 to 1,600 characters, headings',
    sentences: [1, 4, 12, 3, 40],
    sections: 30,
  },
  { name: 'long', what: 'paragraphs of about 4,000 characters', sentences: [100], sections: 0 },
  { name: 'one', what: 'one paragraph', sentences: [], sections: 0 },
];

/** Makes the page of an article of about this many characters, of our own sentences, with inline elements here and there. */
export function longArticle(length: number, { sentences, sections }: ArticleShape): string {
  const lines = sampleText(length).trim().split('\n');
  const parts: string[] = [];
  let at = 0;
  for (let count = 0; at < lines.length; count++) {
    if (sections > 0 && count % sections === 0)
      parts.push(`<h2>第${count / sections + 1}部分：后来发生的事</h2>`);
    const taken = sentences[count % sentences.length] ?? lines.length;
    const text = lines.slice(at, at + taken).map((line) => line.replace('图书馆', '图<b>书</b>馆'));
    parts.push(`<p>${text.join('')}</p>`);
    at += taken;
  }
  return (
    '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>图书馆开到深夜</title>' +
    `<body><article><h1>图书馆开到深夜</h1>${parts.join('')}</article></body></html>`
  );
}
