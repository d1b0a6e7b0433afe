import TurndownService from 'turndown';
import { headingOf } from '../byline.ts';
import { oneLine } from '../clean-text.ts';
import type { ExportTree } from '../copy-for-export.ts';
import { serialise } from '../serialise.ts';
import type { ExportLabels, ShownArticle } from '../shown-article.ts';
import { emphasise } from './emphasis.ts';
import { escapeMarkdown, linkDestination } from './escape-markdown.ts';
import { REFERENCE_ELEMENT, takeFootnotes } from './footnotes.ts';
import { prepareTree } from './prepare-tree.ts';
import { tableMarkdown } from './table.ts';

/** Elements that CommonMark has no sign for and that change the meaning: they stay as inline HTML. */
const INLINE_HTML = ['sub', 'sup', 'u', 'ins', 'mark', 'kbd'] as const;

/**
 * Writes the article as CommonMark, with tables, footnotes and strike-through as GitHub and Obsidian read them. Images keep
 * their addresses on the web. The tree is not changed.
 */
export function toMarkdown(article: ShownArticle, tree: ExportTree, labels: ExportLabels): string {
  const root = tree.root.cloneNode(true) as HTMLElement;
  const footnotes = takeFootnotes(root);
  prepareTree(root, article.language);
  const service = markdownService(labels);
  const { title, subtitle, byline, address } = headingOf(article, labels);
  const parts = [
    headingLine(1, escapeMarkdown(title)),
    subtitle && escapeMarkdown(subtitle),
    byline.length > 0 && escapeMarkdown(byline.join(' · ')),
    /^https?:[^\s<>]*$/i.test(address) ? `<${address}>` : escapeMarkdown(oneLine(address)),
    service.turndown(root),
  ].filter(Boolean);
  for (const { number, note } of footnotes) {
    prepareTree(note, article.language);
    const text = service.turndown(note as HTMLElement).replace(/\n(?=.)/g, '\n    ');
    parts.push(`[^${number}]: ${text}`);
  }
  return `${parts.join('\n\n')}\n`;
}

function headingLine(level: number, content: string): string {
  // One line; number signs at the end would be taken for a closing sequence.
  return `${'#'.repeat(level)} ${content.replace(/\s*\n\s*/g, ' ').replace(/#(#*)$/, '\\#$1')}`;
}

function markdownService(labels: ExportLabels): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  service.escape = escapeMarkdown;
  const cellContents = new Map<Node, string>();
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) =>
      content.trim() === '' ? '' : `\n\n${headingLine(Number(node.nodeName[1]), content.trim())}\n\n`,
  });
  service.addRule('strong', {
    filter: ['strong', 'b', 'dt'],
    replacement: (content, node) => {
      if (node.nodeName === 'DT') return `\n\n${content.trim() && `**${content.trim()}**`}\n\n`;
      return isWithin(node, 'strong, b') ? content : emphasise(content, node, '**', 'strong');
    },
  });
  service.addRule('emphasis', {
    filter: ['em', 'i', 'cite', 'dfn', 'var'],
    replacement: (content, node) => {
      return isWithin(node, 'em, i, cite, dfn, var') ? content : emphasise(content, node, '*', 'em');
    },
  });
  service.addRule('strike', {
    filter: ['s', 'del'],
    replacement: (content, node) =>
      isWithin(node, 's, del') ? content : emphasise(content, node, '~~', 'del'),
  });
  service.addRule('inlineHtml', {
    filter: [...INLINE_HTML],
    replacement: (content, node) => {
      const tag = node.nodeName.toLowerCase();
      return content.trim() === '' ? content : `<${tag}>${content}</${tag}>`;
    },
  });
  service.addRule('formula', {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (_, node) => {
      const holder = (node.ownerDocument as Document).createElement('span');
      holder.append(node.cloneNode(true));
      return serialise(holder, { syntax: 'html' }).replace(/\s+/g, ' ');
    },
  });
  service.addRule('footnoteReference', {
    filter: (node) => node.nodeName.toLowerCase() === REFERENCE_ELEMENT,
    replacement: (_, node) => `[^${node.textContent ?? ''}]`,
  });
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A',
    replacement: (content, node) => {
      const href = (node as Element).getAttribute('href');
      if (href === null || href.startsWith('#')) return content;
      const text = content.trim().replace(/\n{2,}/g, '\n');
      return text === '' ? '' : `[${text}](${linkDestination(href)})`;
    },
  });
  service.addRule('image', {
    filter: 'img',
    replacement: (_, node) => {
      const image = node as Element;
      const text = escapeMarkdown(oneLine(image.getAttribute('alt') ?? ''));
      const address = image.getAttribute('src') ?? '';
      // The data of an image would be pages of letters in a text.
      return address.startsWith('data:')
        ? `\\[${labels.image}${text ? `${labels.colon}${text}` : ''}\\]`
        : `![${text}](${linkDestination(address)})`;
    },
  });
  service.addRule('codeBlock', {
    filter: 'pre',
    replacement: (_, node) => {
      const code = (node.textContent ?? '').replace(/\n$/, '');
      const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
      const fence = '`'.repeat(longest + 1);
      const language = /language-([\w+#-]+)/.exec(
        (node.firstChild as Element | null)?.getAttribute('class') ?? '',
      )?.[1];
      return `\n\n${fence}${language ?? ''}\n${code}\n${fence}\n\n`;
    },
  });
  service.addRule('list', {
    filter: ['ul', 'ol'],
    replacement: (content, node) => {
      const parent = node.parentNode as Element | null;
      const closesItem = parent?.nodeName === 'LI' && parent.lastElementChild === node;
      // Only a list that begins with 1 may follow text without an empty line.
      const interrupts = node.nodeName === 'UL' || ((node as Element).getAttribute('start') ?? '1') === '1';
      return closesItem && interrupts ? `\n${content}` : `\n\n${content}\n\n`;
    },
  });
  service.addRule('listItem', {
    filter: 'li',
    replacement: (content, node) => {
      const sign = itemSign(node as Element);
      const body = content.replace(/^\n+|\s+$/g, '').replace(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`);
      return `${sign}${body}${(node as Element).nextElementSibling ? '\n' : ''}${/\n\n/.test(body) ? '\n' : ''}`;
    },
  });
  service.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content, node) => {
      cellContents.set(node, content);
      return content;
    },
  });
  service.addRule('caption', { filter: 'caption', replacement: () => '' });
  service.addRule('table', {
    filter: 'table',
    replacement: (_, node) => tableMarkdown(node as Element, cellContents),
  });
  return service;
}

function isWithin(node: Node, selector: string): boolean {
  return (node.parentNode as Element | null)?.closest?.(selector) != null;
}

/** Two lists that follow each other would be read as one: the second uses the other sign. */
function itemSign(item: Element): string {
  const list = item.parentElement;
  let alternate = false;
  let before = list?.previousElementSibling;
  while (before && before.localName === list?.localName) {
    alternate = !alternate;
    before = before.previousElementSibling;
  }
  if (list?.localName !== 'ol') return alternate ? '* ' : '- ';
  let number = Number(list.getAttribute('start') ?? '1') - 1;
  for (const sibling of list.children) {
    number = sibling.hasAttribute('value') ? Number(sibling.getAttribute('value')) : number + 1;
    if (sibling === item) break;
  }
  return `${Math.max(0, number)}${alternate ? ')' : '.'} `;
}
