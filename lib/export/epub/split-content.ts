import { serialise } from '../serialise.ts';

/** One content document: its file name and the markup of its body. */
export interface ContentPart {
  readonly file: string;
  readonly markup: string;
  /** Manifest properties that the markup makes necessary: `svg`, `mathml`. */
  readonly properties: readonly string[];
}

/** A text in parts, and where each id is. */
export interface SplitContent {
  readonly parts: readonly ContentPart[];
  readonly fileOf: ReadonlyMap<string, string>;
}

/**
 * Characters of markup in one document. Old reading systems stop at 300 KB; each document begins on a new page, so that
 * an article of ordinary length is one document.
 */
const PART_LENGTH = 80_000;

/**
 * Cuts a tree into content documents of bearable size, before a heading where one comes in time, and points links between them
 * at the right file.
 */
export function splitContent(root: HTMLElement): SplitContent {
  const groups: Element[][] = [];
  let group: Element[] = [];
  let length = 0;
  const flow = flowOf(root);
  for (const block of flow.children) {
    const size = (block.textContent ?? '').length + 40 * block.querySelectorAll('*').length;
    const isFull = length + size > PART_LENGTH;
    const isHeading = /^h[1-6]$/.test(block.localName);
    // A heading in the last third of a part begins the next one.
    if (group.length > 0 && (isFull || (isHeading && length > PART_LENGTH * 0.66))) {
      // A heading does not stay behind its text.
      const carried: Element[] = [];
      while (group.length > 1 && /^h[1-6]$/.test(group[group.length - 1]?.localName ?? '')) {
        carried.unshift(...group.splice(-1));
      }
      groups.push(group);
      group = carried;
      length = 0;
    }
    group.push(block);
    length += size;
  }
  groups.push(group);

  const document = root.ownerDocument;
  const sections = groups.map((blocks) => {
    const section = document.createElement('section');
    section.append(...blocks);
    return section;
  });
  const fileOf = new Map<string, string>();
  sections.forEach((section, index) => {
    for (const element of section.querySelectorAll('[id]')) fileOf.set(element.id, fileName(index));
  });
  const parts = sections.map((section, index) => {
    const file = fileName(index);
    for (const link of section.querySelectorAll('a[href^="#"]')) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      const target = fileOf.get(id);
      if (target && target !== file) link.setAttribute('href', `${target}#${id}`);
    }
    return {
      file,
      markup: serialise(section, { syntax: 'xml' }),
      properties: [section.querySelector('svg') && 'svg', section.querySelector('math') && 'mathml'].filter(
        (property) => property !== null,
      ),
    };
  });
  return { parts, fileOf };
}

function fileName(index: number): string {
  return `text-${index + 1}.xhtml`;
}

/** The element whose children are the article's blocks: wrappers around everything say nothing. */
function flowOf(root: Element): Element {
  let flow = root;
  while (
    flow.childElementCount === 1 &&
    /^(div|section)$/.test(flow.firstElementChild?.localName ?? '') &&
    !flow.firstElementChild?.id
  ) {
    flow = flow.firstElementChild ?? flow;
  }
  return flow;
}
