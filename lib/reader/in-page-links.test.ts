// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { inPageTarget } from './in-page-links.ts';

const ADDRESS = 'https://example.com/story.html';

function click(html: string, address = ADDRESS) {
  const body = document.createElement('article');
  body.innerHTML = html;
  document.body.replaceChildren(body);
  const link = body.querySelector('a[href]');
  if (!link) throw new Error('no link');
  let found: ReturnType<typeof inPageTarget> = null;
  const onClick = (event: MouseEvent): void => {
    event.preventDefault();
    found = inPageTarget(event, body, address);
  };
  document.addEventListener('click', onClick, { once: true });
  (link.firstElementChild ?? link).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }),
  );
  return found as ReturnType<typeof inPageTarget>;
}

describe('inPageTarget', () => {
  test.each([
    ['an id', `<a href="${ADDRESS}#n1">1</a><p id="n1">注</p>`],
    ['a mark within the link', `<a href="${ADDRESS}#n1"><sup>1</sup></a><p id="n1">注</p>`],
    ['a named anchor', `<a href="${ADDRESS}#n1">1</a><a name="n1">注</a>`],
    ['an encoded name', `<a href="${ADDRESS}#%E6%B3%A8">1</a><p id="注">注</p>`],
    ['a name that is no encoding', `<a href="${ADDRESS}#100%">1</a><p id="100%">注</p>`],
  ])('%s', (_what, html) => {
    expect(click(html)?.element?.textContent).toBe('注');
  });

  test('a place that is not in the article', () => {
    expect(click(`<a href="${ADDRESS}#comments">評論</a>`)).toMatchObject({ element: null });
  });

  test.each([
    ['another page', '<a href="https://example.com/other.html#n1">1</a><p id="n1">注</p>'],
    ['the page itself, without a place', `<a href="${ADDRESS}">1</a>`],
  ])('leaves a link to %s to the browser', (_what, html) => {
    expect(click(html)).toBeNull();
  });

  test('an address that has a fragment already', () => {
    expect(click(`<a href="${ADDRESS}#n1">1</a><p id="n1">注</p>`, `${ADDRESS}#top`)?.element?.id).toBe('n1');
  });
});
