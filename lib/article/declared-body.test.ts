// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { DeclaredBody, readDeclaredBody } from './declared-body.ts';

const TEXT = '春分那天，河边的老柳树发了新芽，修船的人把木板一块块翻过来晒。'.repeat(6);

describe('DeclaredBody', () => {
  it.each([
    ['the same line', '修船的人把木板一块块翻过来晒。', true],
    ['in the other script', '修船的人把木板一塊塊翻過來曬。', true],
    ['with other punctuation', '修船的人 — 把木板一块块翻过来晒！', true],
    ['another line', '渡口的船老大今年七十三岁，他说这条河。', false],
    ['a line that says too little', '修船的人', false],
  ])('knows a line: %s', (_, line, expected) => {
    expect(new DeclaredBody(TEXT).holds(line)).toBe(expected);
  });

  it('reads through tags and entities', () => {
    const body = new DeclaredBody(
      '<p>The ferry stopped at noon,&nbsp;and nobody knew why &#8211; not even its captain.</p>',
    );
    expect(body.holds('The ferry stopped at noon, and nobody knew why – not even its captain.')).toBe(true);
  });

  it('says where a line ends', () => {
    const first = '春分那天，河边的老柳树发了新芽。';
    const second = '修船的人把木板一块块翻过来晒。';
    const body = new DeclaredBody(first + second);
    expect([body.find(first), body.find(second)]).toEqual([14, body.length]);
  });
});

describe('readDeclaredBody', () => {
  const read = (articleBody: string) => {
    const copy = document.implementation.createHTMLDocument('');
    const script = copy.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({ '@type': 'NewsArticle', headline: '渡口', articleBody });
    copy.head.append(script);
    return readDeclaredBody(copy);
  };

  it('takes a text, and no summary', () => {
    expect(read(TEXT)?.length).toBeGreaterThan(130);
    expect(read('春分那天，渡口停了最后一班船。')).toBeNull();
  });
});
