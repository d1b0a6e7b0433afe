// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { workspaceOf } from '../outline/workspace-for-tests.ts';
import { prune } from './prune.ts';

/** The text that is left of a body when all elements that hold nothing with the class `kept` are given up. */
function pruned(html: string): string {
  const workspace = workspaceOf(html);
  const kept = new Set<string>();
  for (const [index, element] of [...workspace.body.querySelectorAll('*')].entries()) {
    element.setAttribute('data-limpid-id', String(index + 1));
    if (element.matches('.kept') || element.querySelector('.kept')) kept.add(String(index + 1));
  }
  prune({ ...workspace, kept });
  return (workspace.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const TEXT = '<p class="kept">The ferry left at six.</p>';

it.each([
  ['before the text', `${TEXT}<h2>The way back</h2>${TEXT}`],
  ['in boxes of its own', `${TEXT}<div><div><h2>The way back</h2></div></div><div>${TEXT}</div>`],
  [
    'with a picture beside it',
    `${TEXT}<div><span><img src="a.png"></span><h3>The way back</h3></div>${TEXT}`,
  ],
  ['at the top of a part', `${TEXT}<div><div><div><h2>The way back</h2></div></div><div>${TEXT}</div></div>`],
  ['above another heading', `${TEXT}<h2>The way back</h2><h3></h3>${TEXT}`],
])('keeps a heading of text that was kept, %s', (_, html) => {
  expect(pruned(html)).toContain('The way back');
});

it.each([
  ['that nothing follows', `${TEXT}<div><h2>Our other stories</h2></div>`],
  ['of text that was not kept', `${TEXT}<div><div><h2>Our other stories</h2><p>A list.</p></div></div>`],
  ['with other words in its box', `${TEXT}<div><h2>Our other stories</h2> <span>All</span></div>${TEXT}`],
  ['in a box that says it is no part', `${TEXT}<div class="related"><h2>Our other stories</h2></div>${TEXT}`],
])('gives up a heading %s', (_, html) => {
  expect(pruned(html)).not.toContain('Our other stories');
});
