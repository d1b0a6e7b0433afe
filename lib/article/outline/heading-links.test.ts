// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../page/steps.ts';
import type { Removal } from '../article.ts';
import { HEADING_LINKS, removeHeadingLinks } from './heading-links.ts';

function cut(html: string): {
  readonly text: string;
  readonly removals: readonly Removal[];
  readonly body: Element;
} {
  const body = document.createElement('article');
  body.innerHTML = html;
  const removals: Removal[] = [];
  inOneGo(removeHeadingLinks(body, removals));
  return { text: (body.textContent ?? '').trim(), removals, body };
}

describe('links beside the words of a heading', () => {
  it.each(HEADING_LINKS.map((rule) => [rule.id, rule] as const))(
    '%s takes its example and leaves its near miss',
    (id, rule) => {
      const taken = cut(rule.example);
      expect(taken.removals.map((removal) => removal.rule)).toEqual([id]);
      expect(taken.text).not.toMatch(/[¶[\]]|編輯/);
      const left = cut(rule.nearMiss);
      expect(left.removals).toEqual([]);
    },
  );

  it.each([
    ['before the words', '<h2><a href="#a">#</a> The lock</h2>'],
    ['a sign drawn as a picture', '<h2>The lock <a href="#a"><svg></svg></a></h2>'],
    [
      'two edit links',
      '<h3>The lock<span><span>[</span><a href="/e?1">edit</a><span> | </span><a href="/e?2">edit source</a><span>]</span></span></h3>',
    ],
    ['brackets as text of their own', '<h2><span>The lock</span>[<a href="/e">bearbeiten</a>]</h2>'],
    ['words for a screen reader', '<h2>The lock <a href="#a">Permalink</a></h2>'],
  ])('takes %s', (_, html) => {
    const { text, removals, body } = cut(html);
    expect(text).toBe('The lock');
    for (const removal of [...removals].reverse()) removal.putBack();
    expect(body.innerHTML.replace(/<!--.*?-->/g, '')).toBe(html);
  });

  it('leaves the heading what jumps to the link aim at', () => {
    const { body } = cut('<h2>The lock <a id="lock" href="#lock">#</a></h2>');
    expect(body.querySelector('#lock')?.localName).toBe('h2');
  });

  it.each([
    ['a target that shows nothing', '<h2><a id="lock" href="#lock"></a>The lock</h2>'],
    ['a heading that is a link', '<h2><a href="#lock">The lock</a></h2>'],
    ['a heading that is nothing but a sign', '<h2><a href="#a">#</a></h2>'],
    ['a sign that leads elsewhere', '<h2>The lock <a href="/lock">→</a></h2>'],
    ['an edit link in a paragraph', '<p>The lock [<a href="/e">edit</a>]</p>'],
    ['a heading about links', '<h2>The missing <a href="/chain">link</a></h2>'],
  ])('leaves %s', (_, html) => {
    expect(cut(html).removals).toEqual([]);
  });
});
