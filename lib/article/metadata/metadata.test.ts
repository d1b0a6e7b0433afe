// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { IDENTITY_ATTRIBUTE, type Workspace } from '../workspace.ts';
import { readMetadata } from './metadata.ts';

const STORY =
  '<p>渡船昨天傍晚停在北岸，船员把缆绳系好，码头上的灯一盏接一盏亮起来，等船的人慢慢散去。</p><p>停航的原因是江面起雾。管理处说，雾散以后渡船会重新开航，票价不变，班次照旧。</p>';

/** Builds the workspace that the pipeline hands on, from a page whose article is in `#story`. */
function read(html: string, address = 'https://www.dukou.example/news/story-one'): Workspace['draft'] {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  for (const [index, element] of [...copy.body.querySelectorAll('*')].entries())
    element.setAttribute(IDENTITY_ATTRIBUTE, String(index));
  const body = copy.createElement('article');
  for (const child of copy.querySelector('#story')?.children ?? []) body.append(child.cloneNode(true));
  const workspace: Workspace = {
    copy,
    address,
    body,
    measures: new Map(),
    removals: [],
    draft: {},
    chosenByHand: null,
    disabledRules: new Set(),
  };
  readMetadata(workspace);
  return workspace.draft;
}

describe('readMetadata', () => {
  it('reads a Chinese page by its own lines', () => {
    const draft = read(`<title>渡船停航之夜灯火通明--社会--渡口网</title><body>
      <div class="top">今天是2026年11月24日 星期二</div>
      <h1>渡船停航之夜<br>灯火通明</h1>
      <div>2019年01月14日10:59&nbsp;&nbsp;来源：<a href="http://a.example/">渡口日报</a></div>
      <div id="story">${STORY}<p>雾在半夜散了。(记者 陈小舟 林 青)</p></div>
      <div>(责编：谢小青、黄舟)</div>
      <div><a href="/2">相关新闻：码头 2020-02-02</a></div></body>`);
    expect(draft).toMatchObject({
      title: '渡船停航之夜 灯火通明',
      authors: ['陈小舟', '林青'],
      source: '渡口日报',
      editors: ['谢小青', '黄舟'],
      published: { iso: '2019-01-14T10:59', precision: 'minute', zone: null },
      updated: null,
      language: 'zh-Hans',
      script: 'Hans',
      direction: 'ltr',
    });
  });

  it('gives the shown local time the zone that the declared moment proves', () => {
    const draft =
      read(`<head><meta property="article:published_time" content="2019-01-14T02:59:00Z"></head><body><h1>渡船停航</h1>
      <p>2019-01-14 10:59</p><div id="story">${STORY}</div></body>`);
    expect(draft.published).toEqual({ iso: '2019-01-14T10:59', precision: 'minute', zone: '+08:00' });
  });

  it('keeps the declared moment where the page shows another', () => {
    const draft =
      read(`<head><meta property="article:published_time" content="2019-01-14T02:59:00Z"></head><body><h1>渡船停航</h1>
      <p>2019-01-12 09:13</p><div id="story">${STORY}</div></body>`);
    expect(draft.published?.iso).toBe('2019-01-14T02:59:00');
  });

  it('does not take the clock in the masthead', () => {
    const draft = read(
      `<body><div>2026年11月24日 星期二</div><div>首页</div><div>新闻</div><div>社会</div><div>文化</div><h1>渡船停航</h1><div id="story">${STORY}</div></body>`,
    );
    expect(draft.published).toBeNull();
  });

  it('takes the day from the address where the page says nothing', () => {
    const draft = read(
      `<body><h1>渡船停航</h1><div id="story">${STORY}</div></body>`,
      'https://www.dukou.example/n1/2019/0114/c1-4711.html',
    );
    expect(draft.published).toEqual({ iso: '2019-01-14', precision: 'day', zone: null });
  });

  it('reads an update apart from the publication', () => {
    const draft = read(
      `<body><h1>渡船停航</h1><p>發布時間：2019/01/14 10:59 更新時間：2019/01/15 08:00</p><div id="story">${STORY}</div></body>`,
    );
    expect(draft.published?.iso).toBe('2019-01-14T10:59');
    expect(draft.updated?.iso).toBe('2019-01-15T08:00');
  });

  it('completes a title that the page cuts short', () => {
    const draft = read(
      `<head><meta property="og:title" content="渡船停航之夜码头灯火通明直到天亮"></head><body><h1>渡船停航之夜码头灯火…</h1><div id="story">${STORY}</div></body>`,
    );
    expect(draft.title).toBe('渡船停航之夜码头灯火通明直到天亮');
  });

  it('prefers the heading over the text to what is declared', () => {
    const draft = read(
      `<head><title>What the ferry did - Harbour</title><meta property="og:title" content="You will not believe what this ferry did"></head><body><h1>Ferry stops for the night after fog</h1><div id="story">${STORY}</div></body>`,
    );
    expect(draft.title).toBe('Ferry stops for the night after fog');
  });

  it('takes no channel for the title', () => {
    const draft = read(
      `<title>渡船停航之夜灯火通明_社会新闻_渡口网</title><body><h1>社会新闻</h1><div class="t">渡船停航之夜灯火通明</div><div id="story">${STORY}</div></body>`,
    );
    expect(draft.title).toBe('渡船停航之夜灯火通明');
  });

  it('names people from structured data, not the site', () => {
    const data = (author: string) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"渡船停航","author":${author},"publisher":{"name":"渡口网"}}</script>`;
    const page = (author: string) =>
      read(`<head>${data(author)}</head><body><h1>渡船停航</h1><div id="story">${STORY}</div></body>`);
    expect(page('{"name":"陈小舟"}').authors).toEqual(['陈小舟']);
    expect(page('{"name":"渡口网"}').authors).toEqual([]);
    expect(page('{"name":"江河通讯社"}').authors).toEqual(['江河通讯社']);
  });

  it('reads a standfirst that its class calls so, unless the text holds it', () => {
    const page = (story: string) =>
      read(
        `<body><h1>渡船停航</h1><p class="subtitle">江面起雾，码头灯火通明</p><div id="story">${story}</div></body>`,
      );
    expect(page(STORY).subtitle).toBe('江面起雾，码头灯火通明');
    expect(page(`<p>江面起雾，码头灯火通明</p>${STORY}`).subtitle).toBeNull();
  });

  it('gives Hong Kong and Taiwan their regions and a wrong declaration none', () => {
    const hant =
      '<p>渡船昨天傍晚停在北岸，船員把纜繩繫好，碼頭上的燈一盞接一盞亮起來，等船的人慢慢散去。</p>';
    expect(read(`<html lang="zh-HK"><body><div id="story">${hant}</div></body>`).language).toBe('zh-Hant-HK');
    expect(read(`<html lang="zh-CN"><body><div id="story">${hant}</div></body>`).language).toBe('zh-Hant');
    expect(read(`<html lang="en"><body><div id="story">${hant}</div></body>`).language).toBe('zh-Hant');
  });

  it('outlives an empty page', () => {
    expect(read('')).toMatchObject({ title: '', authors: [], published: null, language: 'und' });
  });
});
