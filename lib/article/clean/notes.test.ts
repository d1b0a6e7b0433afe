// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HIDDEN_NOTE_ATTRIBUTE } from '../../page/hidden-note.ts';
import { gatherNotes } from './notes.ts';

const NOTE = '县志里写作“桃花渡”。';

function gathered(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  gatherNotes(body);
  return body;
}

/** The text that each mark leads to. */
function notesOf(body: Element): string[] {
  return [...body.querySelectorAll('sup > a[href^="#"]')].map(
    (link) => body.querySelector(link.getAttribute('href') ?? '')?.textContent ?? 'nothing',
  );
}

describe('gatherNotes', () => {
  it.each([
    [
      'hidden in its mark',
      `<div><p>渡口很老<span class="inline-footnote">1<span class="footnoteContent" ${HIDDEN_NOTE_ATTRIBUTE}>${NOTE}</span></span>，船也老。</p><p>完。</p></div>`,
    ],
    [
      'in the margin, with a number',
      `<div><p>渡口很老<sup>1</sup><span class="sidenote">${NOTE}</span>，船也老。</p><p>完。</p></div>`,
    ],
    [
      'in the margin, without a number',
      `<div><p>渡口很老<span class="margin-note">${NOTE}</span>，船也老。</p><p>完。</p></div>`,
    ],
  ])('sets a note behind the text that stands %s', (_, html) => {
    const body = gathered(html);
    expect(body.querySelector('p')?.textContent).toBe('渡口很老1，船也老。');
    expect(body.querySelector('div')?.lastElementChild?.textContent).toBe(`1 ${NOTE}`);
    expect(notesOf(body)).toEqual([`1 ${NOTE}`]);
    expect(body.textContent).toContain('完。');
  });

  it('takes the second copy of a note away, where the page sets it in the margin as well', () => {
    const body = gathered(
      `<p>渡口很老<sup><a href="#n1">1</a></sup><span class="sidenote">${NOTE}</span>，船也老。</p><div id="n1">${NOTE}</div>`,
    );
    expect(body.querySelector('p')?.textContent).toBe('渡口很老1，船也老。');
    expect(notesOf(body)).toEqual([NOTE]);
  });

  it('links a mark to the hidden note that it names for a script', () => {
    const body = gathered(
      `<p>渡口很老<span data-definition="n7"><a href="#">*</a></span>。</p><aside id="n7" ${HIDDEN_NOTE_ATTRIBUTE}>${NOTE}</aside>`,
    );
    expect(notesOf(body)).toEqual([NOTE]);
  });

  it('links raised numbers to the list of notes that counts them', () => {
    const body = gathered(
      `<p>渡口很老<sup>1</sup>，船也老<sup>2</sup>。</p><aside><ol><li>${NOTE}</li></ol></aside><aside><ol start="2"><li>一九五三年造。</li></ol></aside>`,
    );
    expect(notesOf(body)).toEqual([NOTE, '一九五三年造。']);
  });

  it('drops a hidden note that nothing leads to', () => {
    expect(
      gathered(`<p>渡口很老。</p><div class="footnotes" ${HIDDEN_NOTE_ATTRIBUTE}>${NOTE}</div>`).textContent,
    ).toBe('渡口很老。');
  });

  it.each([
    [
      'raised numbers that no list counts',
      '<p>面积 12 m<sup>2</sup>。</p><aside><ol><li>渡口的历史。</li></ol></aside>',
    ],
    [
      'a note in brackets, in its sentence',
      `<p>渡口很老<span class="footnote">（${NOTE}）</span>，船也老。</p>`,
    ],
    ['a line that is a note as a whole', `<p><span class="footnote">${NOTE}</span></p>`],
    [
      'the mark alone',
      '<p>渡口很老<sup class="footnote"><a href="#n1">1</a></sup>。</p><p id="n1">县志。</p>',
    ],
  ])('leaves %s', (_, html) => {
    const plain = document.createElement('div');
    plain.innerHTML = html;
    expect(gathered(html).innerHTML).toBe(plain.innerHTML);
  });

  it('gives new ids that the page does not have', () => {
    const body = gathered(
      `<div><p id="limpid-note-2">渡口很老<span class="sidenote">${NOTE}</span>，船也老<span class="sidenote">一九五三年造。</span>。</p></div>`,
    );
    const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(notesOf(body)).toEqual([`1 ${NOTE}`, '2 一九五三年造。']);
  });
});
