// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findOutline } from './outline.ts';
import { englishParagraph, workspaceOf } from './workspace-for-tests.ts';

const E = (number: number): string => `<p>${englishParagraph(number)}</p>`;

/** Parts of three paragraphs, each opened by the given words. */
function story(openings: readonly string[]): string {
  return openings
    .map((opening, n) => `<p>${opening} ${englishParagraph(n)}</p>${E(n + 10)}${E(n + 20)}`)
    .join('');
}

function titles(html: string): string[] {
  return findOutline(workspaceOf(html)).map(({ title }) => title);
}

const WORDS = ['The first boat', 'The old mail road', 'The miller of Sandford'];
const small = (words: string): string => `<span style="font-variant: small-caps">${words}</span>`;

describe('leads', () => {
  it.each([
    ['small capitals', WORDS.map(small), ['The old mail road…', 'The miller of Sandford…']],
    [
      'capitals by style',
      WORDS.map((words) => `<span style="text-transform: uppercase">${words}</span>`),
      ['The old mail road…', 'The miller of Sandford…'],
    ],
    [
      'a heading that runs in',
      WORDS.map((words) => small(`${words}.`)),
      ['The old mail road', 'The miller of Sandford'],
    ],
    [
      'typed capitals',
      WORDS.map((words) => `${words.toUpperCase()} was late, and`),
      ['THE OLD MAIL ROAD…', 'THE MILLER OF SANDFORD…'],
    ],
    [
      'drop caps',
      WORDS.map(
        (words) =>
          `<span style="font-size: 48px">${words.slice(0, 1)}</span>${words.slice(1)} is what we saw.`,
      ),
      ['The old mail road is what…', 'The miller of Sandford is what…'],
    ],
  ])('takes %s', (_, openings, expected) => {
    expect(titles(`<div style="font-size: 16px">${story(openings)}</div>`)).toEqual(expected);
  });

  it.each([
    ['the opening of the story alone', story([small('The first boat'), 'Later', 'At last'])],
    ['an opening and one more', story([small('The first boat'), small('The old mail road'), 'Later'])],
    ['speakers', story(WORDS.map((words) => `${small(words)}: Good morning.`))],
    [
      'places of a report',
      story(['LONDON, NEW YORK CITY — the', 'PARIS, LE GRAND CAFE — a', 'ROME, OLD TOWN HALL — a']),
    ],
    ['an abbreviation or two', story(['BBC TV said', 'NATO HQ said', 'UN HQ said'])],
    ['every paragraph', WORDS.map((words, n) => `<p>${small(words)} ${englishParagraph(n)}</p>`).join('')],
    [
      'lines of one block',
      `<div>${WORDS.map((words) => `${small(words)} ${englishParagraph(1)}<br>${englishParagraph(2)}<br>${englishParagraph(3)}<br>`).join('')}</div>`,
    ],
    ['a text with headings', `${E(31)}<h2>Mills</h2>${story(WORDS.map(small))}`],
  ])('leaves %s', (_, html) => {
    expect(titles(`<div style="font-size: 16px">${html}</div>`).filter((title) => title !== 'Mills')).toEqual(
      [],
    );
  });

  it('leaves the paragraphs whole, and can be undone', () => {
    const workspace = workspaceOf(story(WORDS.map(small)));
    const before = workspace.body.innerHTML;
    const [section] = findOutline(workspace);
    const block = workspace.body.querySelector(`#${section?.id}`);
    expect(block?.textContent).toMatch(/^The old mail road The keeper/);
    workspace.removals[0]?.putBack();
    expect(workspace.body.innerHTML).toBe(before);
    workspace.removals[0]?.takeOut();
    expect(workspace.body.querySelector(`#${section?.id}`)).toBe(block);
  });

  it('measures capitals where it can', () => {
    const workspace = workspaceOf(
      story(WORDS.map((words, n) => `<span data-limpid-id="${n}">${words}</span>`)),
    );
    const looks = { fontSize: 16, fontWeight: 400, color: 'black', textAlign: 'start', fontFamily: 'serif' };
    const measures = new Map(['0', '1', '2'].map((id) => [id, { ...looks, capitals: true }]));
    expect(findOutline({ ...workspace, measures }).map(({ title }) => title)).toEqual([
      'The old mail road…',
      'The miller of Sandford…',
    ]);
  });
});
