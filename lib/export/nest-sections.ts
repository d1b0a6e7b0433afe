import type { Section } from '../article/article.ts';
import { oneLine } from './clean-text.ts';

/** A section with those below it. */
export interface OutlineEntry {
  readonly section: Pick<Section, 'id' | 'title'>;
  readonly children: OutlineEntry[];
}

/** Nests the sections by their levels; leaves out those without title, and those whose heading is not in the file. */
export function nestSections(sections: readonly Section[], ids: ReadonlySet<string>): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: { level: number; entry: OutlineEntry }[] = [];
  for (const { id, level, title: raw } of sections) {
    const title = oneLine(raw);
    if (title === '' || !ids.has(id)) continue;
    const entry: OutlineEntry = { section: { id, title }, children: [] };
    while ((open[open.length - 1]?.level ?? 0) >= level) open.pop();
    (open[open.length - 1]?.entry.children ?? top).push(entry);
    open.push({ level, entry });
  }
  return top;
}
