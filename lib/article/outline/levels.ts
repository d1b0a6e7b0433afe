import type { BaseStyle } from './base-style.ts';
import type { HeadingGroup } from './groups.ts';
import { SCHEMES } from './numbering.ts';

/** Ranks of groups begin here: below the six that the page's own headings have. */
const FIRST_GROUP_RANK = 10;

interface Placed {
  readonly group: HeadingGroup;
  readonly first: number;
  readonly scheme: number | null;
  readonly size: number;
  readonly bold: boolean;
}

/** Rank of each group, highest first: by how it counts, then by its size and weight, then by which comes first. */
export function rankGroups(groups: readonly HeadingGroup[], base: BaseStyle): Map<HeadingGroup, number> {
  const placed = groups.map((group): Placed => {
    const [head] = group.members;
    const numbering = group.evidence === 'numbered' ? head?.numbering : null;
    return {
      group,
      first: head?.index ?? 0,
      scheme: numbering ? SCHEMES.indexOf(numbering.scheme) * 10 + numbering.depth : null,
      size: head?.looks.larger ? Math.round(head.line.style.size ?? 0) : Math.round(base.size ?? 0),
      bold: head?.looks.bold ?? false,
    };
  });
  placed.sort((one, other) => one.first - other.first);
  const ordered: Placed[][] = [];
  for (const item of placed) {
    const same = ordered.find((rank) => rank.some((other) => isSameRank(item, other)));
    if (same) {
      same.push(item);
      continue;
    }
    const below = ordered.findIndex((rank) => rank.some((other) => isAbove(item, other)));
    if (below >= 0) ordered.splice(below, 0, [item]);
    else ordered.push([item]);
  }
  const ranks = new Map<HeadingGroup, number>();
  for (const [rank, items] of ordered.entries()) {
    for (const { group } of items) ranks.set(group, FIRST_GROUP_RANK + rank);
  }
  return ranks;
}

function isSameRank(one: Placed, other: Placed): boolean {
  if (one.scheme !== null || other.scheme !== null)
    return one.scheme === other.scheme && one.size === other.size;
  return one.size === other.size && one.bold === other.bold;
}

function isAbove(one: Placed, other: Placed): boolean {
  if (one.scheme !== null && other.scheme !== null) return one.scheme < other.scheme;
  if (one.size !== other.size) return one.size > other.size;
  return one.scheme === null && other.scheme === null && one.bold && !other.bold;
}

/** Levels from ranks, in document order: 1 is the highest, and none is left out on the way down. */
export function closeGaps(ranks: readonly number[]): number[] {
  const open: number[] = [];
  return ranks.map((rank) => {
    while (open.length > 0 && (open[open.length - 1] ?? 0) >= rank) open.pop();
    open.push(rank);
    return open.length;
  });
}
