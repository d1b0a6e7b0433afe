// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { takeSnapshot } from './snapshot.ts';
import { bodyOf } from './unclobbered.ts';

const STORY = '<p>渡口的水位在夜裡漲了十七公分，擺渡的人把數字寫在門板上。</p>';

/** Members that a walk over the page asks of every node. */
const MEMBERS = [
  'nextSibling',
  'firstChild',
  'nodeType',
  'localName',
  'shadowRoot',
  'parentElement',
  'getAttribute',
  'hasAttribute',
  'appendChild',
  'setAttribute',
  'id',
  'style',
  'childNodes',
  'ownerDocument',
];

// The last test's picture may still be called `body`.
beforeEach(() => bodyOf(document).replaceChildren());

describe('markup that stands in for members of nodes', () => {
  test.each(MEMBERS)('a form with a field called %s hides nothing of the page', (name) => {
    document.body.innerHTML = `<form>${STORY}<input name="${name}"><input id="${name}"></form>${STORY}`;
    const { copy } = takeSnapshot(document);
    expect(copy.body.querySelectorAll('p')).toHaveLength(2);
    const form = copy.querySelector('form');
    // The copy's form is its own again.
    expect(form && name in form && (form as unknown as Record<string, unknown>)[name]).not.toBe(
      copy.querySelector('input'),
    );
  });

  test.each(['body', 'head', 'documentElement', 'implementation', 'URL', 'defaultView', 'importNode'])(
    'a picture called %s hides nothing of the page, and nothing of the copy',
    (name) => {
      document.body.innerHTML = `<img name="${name}" src="/a.png">${STORY}`;
      const { copy, address } = takeSnapshot(document);
      expect(address).toBe(window.location.href);
      expect(copy.body.querySelectorAll('p')).toHaveLength(1);
      expect(copy.querySelector('img')?.hasAttribute('name')).toBe(false);
    },
  );

  test('other names stay', () => {
    document.body.innerHTML = `<form><input name="email" id="email"></form>${STORY}`;
    expect(takeSnapshot(document).copy.querySelector('input')?.name).toBe('email');
  });
});
