import type { ExportLabels, ShownArticle } from './shown-article.ts';

/** A shown article for tests, with a body of the given markup. Needs a DOM (jsdom). */
export function shownArticle(html: string, changes: Partial<ShownArticle> = {}): ShownArticle {
  const body = document.createElement('article');
  body.innerHTML = html;
  return {
    address: 'https://news.example/a.html',
    title: '雨水留在缸裡',
    subtitle: null,
    authors: [],
    source: null,
    editors: [],
    published: null,
    updated: null,
    siteName: null,
    leadImage: null,
    language: 'zh-Hant-TW',
    direction: 'ltr',
    sections: [],
    vertical: false,
    ...changes,
    body,
  };
}

/** Labels as the Traditional Chinese interface has them. */
export const TEST_LABELS: ExportLabels = {
  editors: '責編',
  contents: '目錄',
  image: '圖',
  missingImage: '圖片未能取得',
  colon: '：',
  comma: '、',
};
