// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { adoptQuietly } from './adopt-quietly.ts';

it('takes a tree over as it is, its films as copies that were in no other document', () => {
  const inert = document.implementation.createHTMLDocument('');
  const tree = inert.createElement('article');
  tree.innerHTML =
    '<p>渡口<video src="a.webm" preload="none"></video></p><audio><source src="b.ogg"></audio><!--limpid-removed:1--><audio src="c.ogg"></audio>';
  const before = tree.innerHTML;
  const paragraph = tree.querySelector('p');
  const films = [...tree.querySelectorAll('audio, video')];
  const adopted = adoptQuietly(tree);
  expect(adopted.ownerDocument).toBe(document);
  expect(adopted.innerHTML).toBe(before);
  expect(adopted.querySelector('p')).toBe(paragraph);
  const kept = [...adopted.querySelectorAll('audio, video')].map((film) =>
    films.includes(film as HTMLElement),
  );
  // The last one was put back by a removal, which has to find it again.
  expect(kept).toEqual([false, false, true]);
});
