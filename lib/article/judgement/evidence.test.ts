// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../workspace.ts';
import { gatherEvidence } from './evidence.ts';

function evidence(body: string, page = '', head = '', address = 'https://example.org/a') {
  const copy = new DOMParser().parseFromString(`<head>${head}</head><body>${page}</body>`, 'text/html');
  const article = copy.createElement('article');
  article.innerHTML = body;
  const workspace: Workspace = {
    copy,
    address,
    body: article,
    measures: new Map(),
    removals: [],
    draft: {},
    chosenByHand: null,
    disabledRules: new Set(),
  };
  return gatherEvidence(workspace);
}

const SENTENCE = '渡船昨天傍晚停在北岸，船员把缆绳系好，码头上的灯一盏接一盏亮起来。';

describe('gatherEvidence', () => {
  it('counts running text, and neither labels nor links', () => {
    const found = evidence(`<p>${SENTENCE}</p><p>目录</p><p><a href="/b">${SENTENCE}</a></p>`);
    expect(found.paragraphs).toBe(1);
    expect(found.proseWeight).toBe(3 * [...SENTENCE.replace(/[，。]/g, '')].length);
    expect(found.headlineLinks).toBe(1);
  });

  it('weighs a Chinese and an English sentence alike', () => {
    const chinese = evidence('<p>渡船昨天傍晚停在北岸，因为江面起雾，直到半夜才散去。</p>').bodyWeight;
    const english = evidence(
      '<p>The ferry stopped at the northern bank last evening because of fog that did not lift until midnight.</p>',
    ).bodyWeight;
    expect(Math.abs(chinese - english) / english).toBeLessThan(1 / 3);
  });

  it('knows a row of cards from a row of paragraphs', () => {
    const card = `<div class="card"><h3><a href="/b">渡船停航灯火通明</a></h3><span>${SENTENCE}</span></div>`;
    expect(evidence(card.repeat(6)).cardWeight).toBeGreaterThan(0);
    expect(evidence(card.repeat(4)).cardWeight).toBe(0);
    expect(evidence(`<p>${SENTENCE}<a href="/b">渡船停航灯火通明</a></p>`.repeat(6)).cardWeight).toBe(0);
  });

  it.each([
    ['article', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'],
    ['product', '<script type="application/ld+json">{"@type":"Product","name":"x"}</script>'],
    ['listing', '<script type="application/ld+json">{"@type":"CollectionPage","name":"x"}</script>'],
    ['article', '<meta property="og:type" content="article">'],
    ['product', '<meta property="og:type" content="product">'],
    [null, '<meta property="og:type" content="website">'],
  ])('reads the declared kind %s', (kind, head) => {
    expect(evidence('', '', head).declared).toBe(kind);
  });

  it('measures the article against its page, and sees what is to be filled in', () => {
    const alone = evidence(`<p>${SENTENCE}</p>`, `<p>${SENTENCE}</p>`);
    expect(alone.shareOfPage).toBe(1);
    expect(alone.fields).toBe(0);
    const among = evidence(
      `<p>${SENTENCE}</p>`,
      `<p>${SENTENCE.repeat(4)}</p><input type="hidden"><input name="q"><textarea></textarea>`,
    );
    expect(among.shareOfPage).toBeCloseTo(0.25);
    expect(among.fields).toBe(2);
    expect(evidence(`<p>${SENTENCE}</p>`, `<p>${SENTENCE.repeat(1600)}</p>`).shareOfPage).toBe(0);
  });

  it.each([
    'လှေသည် ညနေက မြောက်ဘက်ကမ်းတွင် ရပ်နားခဲ့သည်။ မြူများကြောင့် ညသန်းခေါင်အထိ မထွက်နိုင်ခဲ့ပါ။',
    'नाव कल शाम उत्तरी किनारे पर कोहरे के कारण रुकी रही और आधी रात तक नहीं चल सकी।',
  ])('knows a sentence by its own stop: %s', (sentence) => {
    expect(evidence(`<p>${sentence.repeat(2)}</p>`).paragraphs).toBe(1);
  });

  it('sees buttons to buy and prices', () => {
    const found = evidence('', '<button>加入購物車</button><p>$12.50 now, was $15</p><p>第12章</p>');
    expect(found.buySigns).toBe(1);
    expect(found.prices).toBe(2);
  });

  it('hears a page call itself a search', () => {
    expect(evidence('', '', '<title>“渡船”的搜尋結果</title>').namesItselfSearch).toBe(true);
    expect(evidence('', '', '<title>搜索引擎的历史</title>').namesItselfSearch).toBe(false);
  });
});
