// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLongParagraphs, isInPieces, startsPiece } from './long-paragraphs.ts';

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  return body;
}

/** The texts of the pieces of a body's first paragraph. */
function piecesOf(body: HTMLElement): string[] {
  const pieces = [''];
  for (const node of body.querySelector('p')?.childNodes ?? []) {
    if (startsPiece(node)) pieces.push('');
    pieces.push(`${pieces.pop()}${node.textContent}`);
  }
  return pieces;
}

const SENTENCE = '她每天从山后走到镇上，把“里里外外”收拾好。';

describe('cutLongParagraphs', () => {
  it('cuts a very long paragraph at ends of sentences, and leaves markup and others as they are', () => {
    const html = `<p>${SENTENCE.repeat(2_000)}</p><p>${SENTENCE.repeat(100)}</p>`;
    const body = bodyOf(html);
    cutLongParagraphs(body);
    const pieces = piecesOf(body);
    expect(pieces.length).toBeGreaterThan(10);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThan(4_000);
      expect(piece).toMatch(/^她.*。$/);
    }
    expect(body.innerHTML).toBe(html);
    expect(body.lastElementChild && isInPieces(body.lastElementChild)).toBe(false);
    expect(body.lastElementChild?.childNodes).toHaveLength(1);
  });

  it('keeps a dash of dots and the quotation mark with their sentence', () => {
    const body = bodyOf(`<p>${'她说：“我回来了……”'.repeat(2_000)}</p>`);
    cutLongParagraphs(body);
    for (const piece of piecesOf(body)) expect(piece).toMatch(/^她.*……”$/);
  });

  it('counts across inline elements, does not cut within one, and cuts at a line’s end', () => {
    const html = `<p>${`${'山'.repeat(100)}<b>${SENTENCE.repeat(3)}</b>后${SENTENCE}`.repeat(200)}</p>`;
    const body = bodyOf(html);
    cutLongParagraphs(body);
    const pieces = piecesOf(body);
    expect(pieces.length).toBeGreaterThan(5);
    for (const piece of pieces) expect(piece).toMatch(/^山.*。$/);
    expect(body.innerHTML).toBe(html);
    const names = bodyOf(`<p>${`${SENTENCE}<b>山</b>`.repeat(800)}</p>`);
    cutLongParagraphs(names);
    expect(piecesOf(names).length).toBeGreaterThan(4);
    for (const piece of piecesOf(names).slice(1)) expect(piece).toMatch(/^山/);
    const lines = bodyOf(`<p>${`${'山'.repeat(1_000)}<br>`.repeat(20)}</p>`);
    cutLongParagraphs(lines);
    for (const piece of piecesOf(lines)) expect(piece.length % 1_000).toBe(0);
  });

  it('without a sentence’s end cuts at a pause, and without one between characters', () => {
    const commas = bodyOf(`<p>${'山后，'.repeat(5_000)}</p>`);
    cutLongParagraphs(commas);
    expect(piecesOf(commas).length).toBeGreaterThan(2);
    for (const piece of piecesOf(commas)) expect(piece).toMatch(/^山.*，$/);
    const family = '👨‍👩‍👧';
    const signs = bodyOf(`<p>山${family.repeat(3_000)}</p>`);
    cutLongParagraphs(signs);
    expect(piecesOf(signs).length).toBeGreaterThan(4);
    for (const piece of piecesOf(signs)) expect(piece.replaceAll(family, '')).toMatch(/^山?$/);
  });

  it('goes back to the very nodes and the text there were, whatever the text', () => {
    const part = fc.constantFrom(
      SENTENCE,
      'Rain. ',
      'x',
      '<b>书</b>',
      '<br>',
      '。',
      '𠮷',
      ' ',
      '<i>一。</i>',
    );
    let cutTexts = 0;
    fc.assert(
      fc.property(fc.array(part, { minLength: 20, maxLength: 60 }), fc.boolean(), (all, hasLines) => {
        const parts = hasLines ? all : all.filter((each) => each !== '<br>');
        const body = bodyOf(`<p>${parts.join('').repeat(300)}</p>`);
        const before = [...(body.firstElementChild?.childNodes ?? [])];
        const html = body.innerHTML;
        const undo = cutLongParagraphs(body);
        expect(body.innerHTML).toBe(html);
        if (body.firstElementChild?.childNodes.length !== before.length) cutTexts++;
        undo();
        const after = [...(body.firstElementChild?.childNodes ?? [])];
        expect(after.length).toBe(before.length);
        expect(after.every((node, index) => node === before[index])).toBe(true);
        expect(body.innerHTML).toBe(html);
      }),
      { numRuns: 20 },
    );
    // About half of them are long enough, and hold a text that is.
    expect(cutTexts).toBeGreaterThan(0);
  });
});
