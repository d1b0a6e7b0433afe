import type { TidyBlock } from '../tidy/blocks.ts';

/** The nodes of lines that are to go, each with the elements around it in which nothing stays, outermost first. */
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
  const result: (readonly ChildNode[])[] = [];
  const taken = new Set<Node>();
  for (const { nodes } of going) {
    const [first] = nodes;
    if (!first) continue;
    let whole: ChildNode = first;
    while (whole.parentElement && !staying.has(whole.parentElement)) whole = whole.parentElement;
    if (taken.has(whole)) continue;
    taken.add(whole);
    result.push(whole === first ? nodes : [whole]);
  }
  return result;
}
