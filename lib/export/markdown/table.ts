import { oneLine } from '../clean-text.ts';
import { serialise } from '../serialise.ts';

/** Rows of a table that belong to it and not to one within it. */
function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
}

/** What a table becomes: lines with pipes, paragraphs where it has one column, or HTML where pipes cannot say it. */
export function tableMarkdown(table: Element, cellContents: ReadonlyMap<Node, string>): string {
  const rows = rowsOf(table);
  const width = Math.max(0, ...rows.map((row) => row.children.length));
  if (width === 0) return '';
  const caption = oneLine(table.querySelector(':scope > caption')?.textContent ?? '');
  const content = (cell: Node): string => (cellContents.get(cell) ?? '').trim();
  if (width === 1) {
    // A frame around text, made with a table.
    return `\n\n${rows.flatMap((row) => [...row.children].map(content)).join('\n\n')}\n\n`;
  }
  if (isComplex(table)) return `\n\n${htmlBlock(table)}\n\n`;
  const first = rows[0];
  const hasHead =
    first !== undefined &&
    (first.parentElement?.localName === 'thead' ||
      [...first.children].every((cell) => cell.localName === 'th'));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  const lines = rows.map((row) => line([...row.children].map((cell) => pipeCell(content(cell)))));
  // Pipes need a head; a table without one gets an empty head rather than a wrong one.
  const head = hasHead ? (lines.shift() ?? '') : line([]);
  const ruler = line(Array.from({ length: width }, () => '---'));
  return `\n\n${caption ? `${caption}\n\n` : ''}${[head, ruler, ...lines].join('\n')}\n\n`;
}

function isComplex(table: Element): boolean {
  if (table.querySelector('ul, ol, pre, blockquote, table, h2, h3, h4, h5, h6, hr, dl, figure')) return true;
  for (const cell of table.querySelectorAll('td, th')) {
    if (Number(cell.getAttribute('colspan') ?? 1) > 1 || Number(cell.getAttribute('rowspan') ?? 1) > 1)
      return true;
  }
  return false;
}

function pipeCell(content: string): string {
  return (
    content
      .replace(/ {2,}\n|\\\n|\n{2,}/g, '<br>')
      .replace(/\s*\n\s*/g, ' ')
      // The escape of the text's own pipes is already there; code needs it as well.
      .replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|')
  );
}

/** HTML in Markdown ends at the first empty line, so there must be none. */
function htmlBlock(table: Element): string {
  const holder = table.ownerDocument.createElement('div');
  const copy = table.cloneNode(true) as Element;
  holder.append(copy);
  return serialise(holder, { syntax: 'html' }).replace(/\s*\n\s*/g, (space, at: number, whole: string) =>
    insidePre(whole, at) ? space.replaceAll('\n', '&#10;') : ' ',
  );
}

function insidePre(markup: string, at: number): boolean {
  return markup.lastIndexOf('<pre', at) > markup.lastIndexOf('</pre', at);
}
