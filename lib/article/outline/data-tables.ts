import { type Steps, withSteps } from '../../page/steps.ts';

/** A cell with at least this share of a table's text holds the page's text: the table is there for layout. */
const LAYOUT_CELL_SHARE = 0.6;

/** Text in UTF-16 units below which no cell counts as running text. */
const LAYOUT_CELL_LENGTH = 200;

/** The tables of a tree that hold data. Tables that only place the page's parts (usual in pages of before 2010) are not among them. */
export function* dataTablesIn(root: Element): Steps<ReadonlySet<Element>> {
  const tables = [...root.querySelectorAll('table')];
  if (tables.length === 0) return new Set();
  const cellLengths = new Map<Element, number>();
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  yield* withSteps(nodesOf(walker), (node) => {
    const cell = node.parentElement?.closest('td, th');
    if (cell) cellLengths.set(cell, (cellLengths.get(cell) ?? 0) + (node.nodeValue ?? '').trim().length);
  });
  const shape = new Map<Element, { total: number; largest: number; cells: number; nested: boolean }>();
  yield* withSteps(root.querySelectorAll('td, th'), (cell) => {
    const table = cell.closest('table');
    if (!table) return;
    const known = shape.get(table) ?? { total: 0, largest: 0, cells: 0, nested: false };
    const length = cellLengths.get(cell) ?? 0;
    known.total += length;
    known.largest = Math.max(known.largest, length);
    if (length > 0) known.cells += 1;
    shape.set(table, known);
    const outer = table.parentElement?.closest('table');
    const outerShape = outer ? shape.get(outer) : undefined;
    if (outerShape) outerShape.nested = true;
  });
  return new Set(
    tables.filter((table) => {
      const { total, largest, cells, nested } = shape.get(table) ?? {
        total: 0,
        largest: 0,
        cells: 0,
        nested: false,
      };
      if (cells < 2 || nested) return false;
      return largest < LAYOUT_CELL_LENGTH || largest < LAYOUT_CELL_SHARE * total;
    }),
  );
}

function* nodesOf(walker: TreeWalker): Generator<Node> {
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}
