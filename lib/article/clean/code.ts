/** Names that highlighters give to their columns of line numbers and their copy buttons. */
const GUTTERS =
  '.gutter, .linenos, .lineno, .linenumber, .line-number, .line-numbers-rows, .hljs-ln-numbers, .blob-num, .rouge-gutter, .lnt, .ln, .copy-button, .copy-btn, .code-copy, .highlight-copy-btn';

/** Blocks that hold code. */
const CODE =
  'pre, .highlight, .rouge-table, .lntable, .code-block, .codehilite, .syntaxhighlighter, figure.highlight';

/** Takes line numbers out of code, which would be copied and read with it. */
export function cleanCode(body: Element): void {
  for (const block of body.querySelectorAll(CODE)) {
    flattenTable(block);
    for (const gutter of block.querySelectorAll(GUTTERS)) {
      if (/^[\s\d]*$/.test(gutter.textContent ?? '') || gutter.localName === 'button') gutter.remove();
    }
  }
}

/** A table of one row, of which one cell holds line numbers alone, stands for the code in the other. */
function flattenTable(block: Element): void {
  const table = block.localName === 'table' ? block : block.querySelector('table');
  const cells = table?.querySelectorAll('td') ?? [];
  const [numbers, code] = cells;
  if (!table || !numbers || !code || cells.length !== 2 || !/^[\s\d]+$/.test(numbers.textContent ?? ''))
    return;
  const listing = code.querySelector('pre') ?? code;
  if (listing === code) return;
  if (block.localName === 'pre') block.replaceWith(listing);
  else table.replaceWith(listing);
}
