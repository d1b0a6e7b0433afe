import { looksLikeStory } from '../tidy/context.ts';
import type { Rule } from './rule.ts';

/** Where in the site the article stands. */
export const NAVIGATION_RULES: readonly Rule[] = [
  {
    id: 'breadcrumb-text',
    kind: 'breadcrumb',
    why: 'The way from the home page to this article',
    place: 'start',
    takes: 'block',
    longest: 300,
    text: /^(?:(?:您|你)?(?:现在|目前|当前)?(?:的|所在|所处)?(?:的)?位置[:： ].{0,90}|(?:首页|主页|home|startseite|accueil|inicio|トップ|ホーム|홈) ?(?:$|[>›»/|→·:-]).{0,90}|you are here[:： ].{0,90})$/,
    example: { html: '<div>當前位置：首頁 &gt; 社會 &gt; 正文</div>', at: 'start' },
    nearMiss: { html: '<p>位置不好，生意也就淡，他索性把店搬到了船上。</p>', at: 'start' },
  },
  {
    id: 'address-before-story',
    kind: 'navigation',
    why: 'The address of the page, for those who print it',
    place: 'start',
    takes: 'block',
    longest: 260,
    text: /^(?:https?:\/\/|www\.)\S+$/,
    example: { html: '<p>https://river.example/news/2021/last-ferry.html</p>', at: 'start' },
    nearMiss: { html: '<p>https://river.example/news 上的第一条消息只有一句话。</p>', at: 'start' },
  },
  {
    id: 'links-before-story',
    kind: 'breadcrumb',
    why: 'Nothing but links, before the story begins',
    place: 'start',
    takes: 'block',
    test: ({ information, linked, isHeading }) =>
      information > 0 && information < (isHeading ? 30 : 260) && linked >= 0.85 * information,
    example: { html: '<div><a href="/society">社會</a> <a href="/river">兩岸</a></div>', at: 'start' },
    nearMiss: { html: '<p>在<a href="/ferry">渡口</a>，船老大一早就起来了。</p>', at: 'start' },
  },
  {
    id: 'links-after-story',
    kind: 'related',
    why: 'Nothing but links, after the story has ended',
    place: 'end',
    takes: 'block',
    test: (block, { blocks, indexOf }) => {
      const { information, linked, text, isHeading } = block;
      if (information === 0 || information >= 330 || linked < 0.85 * information) return false;
      if (/^\W*(?:\d+|https?:\S+)\W*$/.test(text)) return false;
      // A counted heading with a line of its own below is an item of the author's list, whatever it leads to.
      const below = blocks[indexOf(block) + 1];
      const isCounted =
        isHeading && /^[#(（第]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）:：]/.test(text);
      return !(isCounted && below && !below.isHeading && below.linked < 0.5 * below.information);
    },
    example: {
      html: '<ul><li><a href="/1">渡口的第二個春天</a></li><li><a href="/2">木船與鐵船</a></li></ul>',
      at: 'end',
    },
    nearMiss: {
      html: '<p>全部资料可以在<a href="/a">县档案馆的网页</a>上查到。</p><h3>1. <a href="/b">木船的尺寸</a></h3><p>长七米，宽两米，可以坐十二个人。</p>',
      at: 'end',
    },
  },
  {
    id: 'heading-of-nothing',
    kind: 'navigation',
    why: 'A heading at the end of the article with nothing under it',
    place: 'end',
    takes: 'block',
    test: (block, { blocks, indexOf }) => {
      if (!block.isHeading || !blocks.slice(indexOf(block)).every(({ isHeading }) => isHeading)) return false;
      const root = block.container.getRootNode() as ParentNode;
      const last = [...root.querySelectorAll('img, picture, video, table, pre, math, svg')].at(-1);
      return !last || (block.container.compareDocumentPosition(last) & 4) === 0;
    },
    example: { html: '<h3>船上的一天</h3>', at: 'end' },
    nearMiss: { html: '<h3>船上的一天</h3><img src="/boat.jpg" alt="">', at: 'end' },
  },
  {
    id: 'link-between-paragraphs',
    kind: 'related',
    why: 'A line that is one link to another article, between two paragraphs of the story',
    place: 'anywhere',
    takes: 'block',
    test: (block, { blocks, firstStory, lastStory, indexOf }) => {
      const index = indexOf(block);
      if (index <= firstStory || index >= lastStory || block.isHeading || block.role !== 'text') return false;
      if (block.information < 24 || block.information > 330 || block.linked < 0.95 * block.information)
        return false;
      // A line of links in a list of its own kind is the author's list.
      const neighbours = [blocks[index - 1], blocks[index + 1]];
      return (
        !/^\W*(?:https?:|www\.)/.test(block.text) && neighbours.some((line) => line && looksLikeStory(line))
      );
    },
    example: {
      html: '<p><a href="/ferry">三十年后，渡口又有了新的船老大，他的第一个乘客是谁？</a></p>',
      at: 'middle',
    },
    nearMiss: {
      html: '<p>详细的经过写在<a href="/book">去年出版的那本《渡口》里</a>。</p>',
      at: 'middle',
    },
  },
];
