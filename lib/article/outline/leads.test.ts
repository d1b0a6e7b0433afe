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

  it.each([
    ['small capitals', WORDS.map((words) => `<b>${small(words)}</b>`)],
    ['small capitals in pieces', WORDS.map((words) => words.split(' ').map(small).join('\n  '))],
    ['typed capitals', WORDS.map((words) => `${words.toUpperCase()} was late, and`)],
    [
      'a drop cap in a link',
      WORDS.map(
        (words) =>
          `<a href="/w"><big><big><big><big>${words[0]}</big></big></big></big>${words.slice(1)} and what we saw</a>`,
      ),
    ],
  ])('makes headings of %s within their paragraphs, exactly undone', (_, openings) => {
    const workspace = workspaceOf(`<div style="font-size: 16px">${story(openings)}</div>`);
    const before = workspace.body.innerHTML;
    const text = workspace.body.textContent;
    const sections = findOutline(workspace);
    expect(sections).toHaveLength(2);
    const after = workspace.body.innerHTML;
    for (const { id, title } of sections) {
      const heading = workspace.body.querySelector(`#${id}`);
      expect(heading?.closest('p')?.textContent).toContain(' The keeper of the ');
      expect(heading?.getAttribute('role')).toBe('heading');
      expect(heading?.textContent?.replace(/\s+/g, ' ')).toBe(title.replace('…', ''));
    }
    expect(workspace.body.textContent).toBe(text);
    workspace.removals[0]?.putBack();
    expect(workspace.body.innerHTML).toBe(before);
    workspace.removals[0]?.takeOut();
    expect(workspace.body.innerHTML).toBe(after);
  });

  it('wants three of them', () => {
    const openings = [small('The first boat'), small('The old mail road'), small('The mill')];
    expect(titles(`${story(openings)}${E(40)}`)).toHaveLength(2);
    // Two would be few enough of the paragraphs, and far enough apart.
    expect(titles(`${story([...openings.slice(0, 2), 'Later'])}${E(40)}${E(41)}${E(42)}`)).toEqual([]);
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
