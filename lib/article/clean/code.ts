/** Names that highlighters give to their columns of line numbers and their copy buttons. */
const GUTTERS =
  '.gutter, .linenos, .lineno, .linenumber, .line-number, .line-numbers-rows, .hljs-ln-numbers, .blob-num, .rouge-gutter, .lnt, .ln, .copy-button, .copy-btn, .code-copy, .highlight-copy-btn';

/** Blocks that hold code. */
const CODE = 'pre, .highlight, .rouge-code, .code-block, .codehilite, .syntaxhighlighter, figure.highlight';

/** Takes line numbers out of code, which would be copied and read with it. */
export function cleanCode(body: Element): void {
  for (const block of body.querySelectorAll(CODE)) {
    for (const gutter of block.querySelectorAll(GUTTERS)) {
      if (/^[\s\d]*$/.test(gutter.textContent ?? '') || gutter.localName === 'button') gutter.remove();
    }
  }
}
