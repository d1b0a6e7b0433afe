// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ListedText } from './listed.ts';
import { readPageText } from './page-text.ts';

const LONG =
  'The ferry left at six, as it had done every morning for thirty years, and nobody on the bank thought that it would be the last time.';

/** The words before the first blank of each paragraph that stands in a list. */
function listedIn(html: string): string[] {
  document.body.innerHTML = html;
  const text = readPageText(document);
  const listed = new ListedText(text.within);
  return text.paragraphs
    .filter((block) => listed.holds(block))
    .map(({ element }) => element.textContent?.split(' ', 1)[0] ?? '');
}

test('paragraphs in items of the same make are listed, those of the story beside them are not', () => {
  const comment = (name: string): string => `<div class="entry"><p>${name} ${LONG}</p></div>`;
  const html = `<article><p>story ${LONG}</p><p>story ${LONG}</p><p>story ${LONG}</p></article>
    <div>${comment('one')}${comment('two')}${comment('three')}</div>`;
  expect(listedIn(html)).toEqual(['one', 'two', 'three']);
});

test('two boxes of the same make are no list yet', () => {
  expect(
    listedIn(`<div><section><p>one ${LONG}</p></section><section><p>two ${LONG}</p></section></div>`),
  ).toEqual([]);
});

test('lists between the paragraphs of a story are part of it', () => {
  const list = (name: string): string => `<p>story ${LONG}</p><ul><li>${name} ${LONG}</li></ul>`;
  expect(listedIn(`<article>${list('one')}${list('two')}${list('three')}</article>`)).toEqual([]);
});
