/** What plugins read of a node of a syntax tree (ESTree); offsets in code units. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Tells whether a value of a syntax tree is a node. */
export function isSyntaxNode(value: unknown): value is SyntaxNode & Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

/** Finds the nodes that are wanted, in order and not within one another. */
export function findNodes(
  tree: unknown,
  isWanted: (node: SyntaxNode & Record<string, unknown>) => boolean,
): (SyntaxNode & Record<string, unknown>)[] {
  const found: (SyntaxNode & Record<string, unknown>)[] = [];
  const pending: unknown[] = [tree];
  while (pending.length > 0) {
    const node = pending.pop();
    if (Array.isArray(node)) {
      pending.push(...node);
      continue;
    }
    if (!isSyntaxNode(node)) continue;
    if (isWanted(node)) found.push(node);
    else pending.push(...Object.values(node));
  }
  return found.sort((one, other) => one.start - other.start);
}
