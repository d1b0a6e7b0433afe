import type { Section } from '../article.ts';
import type { Workspace } from '../workspace.ts';

/** Lists the real headings of the body. */
export function findOutline(workspace: Workspace): Section[] {
  const sections: Section[] = [];
  for (const heading of workspace.body.querySelectorAll('h2, h3, h4, h5, h6')) {
    heading.id = `section-${sections.length + 1}`;
    sections.push({
      id: heading.id,
      title: heading.textContent?.trim() ?? '',
      level: Number(heading.tagName[1]) - 1,
      promoted: false,
    });
  }
  return sections;
}
