import type { TidyBlock } from '../tidy/blocks.ts';

/** The nodes of lines that are to go, each with the elements around it in which nothing stays; neighbours go as one. */
export function withSurroundings(
  going: readonly TidyBlock[],
  blocks: readonly TidyBlock[],
  body: Element,
): readonly (readonly ChildNode[])[] {
  const lines = new Set(going);
  const staying = new Set<Node>([body]);
  for (const block of blocks) {
    if (lines.has(block)) continue;
    for (
      let around: Node | null = block.nodes[0] ?? null;
      around && !staying.has(around);
      around = around.parentNode
    )
      staying.add(around);
  }
  const result: ChildNode[][] = [];
  const taken = new Set<Node>();
  for (const { nodes } of going) {
    const [first] = nodes;
    if (!first) continue;
    let whole: ChildNode = first;
    while (whole.parentElement && !staying.has(whole.parentElement)) whole = whole.parentElement;
    if (taken.has(whole)) continue;
    taken.add(whole);
    const own = whole === first ? nodes : [whole];
    const last = result.at(-1);
    const between = last?.at(-1) && blankBetween(last.at(-1), own[0]);
    if (last && between) last.push(...between, ...own);
    else result.push([...own]);
  }
  return result;
}

/** The nodes between two siblings, if they say nothing; null where something stands between them. */
function blankBetween(from: ChildNode | undefined, to: ChildNode | undefined): readonly ChildNode[] | null {
  const nodes: ChildNode[] = [];
  for (let node = from?.nextSibling ?? null; node !== to; node = node.nextSibling) {
    if (node?.nodeType !== 3 || /\S/.test(node.nodeValue ?? '')) return null;
    nodes.push(node);
  }
  return nodes;
}
