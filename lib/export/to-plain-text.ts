import { headingOf } from './byline.ts';
import { oneLine } from './clean-text.ts';
import type { ExportTree } from './copy-for-export.ts';
import type { ExportLabels, ShownArticle } from './shown-article.ts';

const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'figcaption',
  'dt',
  'dd',
  'caption',
  'pre',
]);

/**
 * Writes the article as plain text: paragraphs apart by an empty line, lists with their signs, tables with tabs, images by
 * their text, addresses of links left out. Lines end with `\n`.
 */
export function toPlainText(article: ShownArticle, tree: ExportTree, labels: ExportLabels): string {
  const { title, subtitle, byline, address } = headingOf(article, labels);
  const head = [title, subtitle, byline.join(' · '), address].filter(Boolean).join('\n');
  const writer = new BlockWriter(labels);
  writer.blocks(tree.root, '', '');
  return `${[head, ...writer.paragraphs].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** Gathers paragraphs. It calls itself for nested blocks; the export tree is at most a hundred levels deep. */
class BlockWriter {
  readonly paragraphs: string[] = [];
  readonly #labels: ExportLabels;

  constructor(labels: ExportLabels) {
    this.#labels = labels;
  }

  /** Writes what is in an element; `first` stands before its first line, `indent` before the others. */
  blocks(element: Element, first: string, indent: string): void {
    let inline: Node[] = [];
    let lead = first;
    const flush = (): void => {
      const text = this.#inlineText(inline);
      inline = [];
      if (text === '') return;
      this.#push(text, lead, indent);
      lead = indent;
    };
    for (const child of element.childNodes) {
      const name = child.nodeType === 1 ? (child as Element).localName : '';
      if (name === '' || !isBlock(name)) {
        inline.push(child);
        continue;
      }
      flush();
      const before = this.paragraphs.length;
      this.#block(child as Element, name, lead, indent);
      if (this.paragraphs.length > before) lead = indent;
    }
    flush();
  }

  #block(element: Element, name: string, first: string, indent: string): void {
    if (name === 'ul' || name === 'ol') this.#list(element, first, indent);
    else if (name === 'table') this.#table(element, first, indent);
    else if (name === 'hr') this.#push('* * *', first, indent);
    else if (name === 'pre') this.#push((element.textContent ?? '').replace(/^\n|\n$/g, ''), first, indent);
    else if (name === 'blockquote') this.blocks(element, `${first}> `, `${indent}> `);
    else this.blocks(element, first, indent);
  }

  #list(list: Element, first: string, indent: string): void {
    let number = Number(list.getAttribute('start') ?? '1');
    let lead = first;
    const lines: string[] = [];
    for (const item of list.children) {
      if (item.hasAttribute('value')) number = Number(item.getAttribute('value'));
      const sign = list.localName === 'ol' ? `${number++}. ` : '• ';
      const inner = new BlockWriter(this.#labels);
      inner.blocks(item, lead + sign, indent + ' '.repeat(sign.length));
      if (inner.paragraphs.length > 0) lead = indent;
      lines.push(inner.paragraphs.join('\n'));
    }
    const text = lines.filter(Boolean).join('\n');
    if (text !== '') this.paragraphs.push(text);
  }

  #table(table: Element, first: string, indent: string): void {
    const caption = table.querySelector(':scope > caption');
    if (caption) this.#push(oneLine(caption.textContent ?? ''), first, indent);
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const text = rows.map((row) =>
      [...row.children]
        .map((cell) => oneLine(this.#inlineText(cell.childNodes).replace(/\n/g, ' ')))
        .join('\t'),
    );
    if (text.some((row) => row.trim() !== '')) this.#push(text.join('\n'), caption ? indent : first, indent);
  }

  #push(text: string, first: string, indent: string): void {
    if (text !== '') this.paragraphs.push(first + text.replaceAll('\n', `\n${indent}`));
  }

  #inlineText(nodes: Iterable<Node>): string {
    return this.#collect(nodes)
      .replace(/[ \t\r]*\n[ \t\r]*/g, '\n')
      .replace(/[ \t]+/g, ' ')
      .trim();
  }

  #collect(nodes: Iterable<Node>): string {
    let text = '';
    for (const node of nodes) {
      if (node.nodeType === 3) {
        text += (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
        continue;
      }
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const name = element.localName;
      if (name === 'br') text += '\n';
      else if (name === 'img') text += this.#imageText(element);
      else if (name === 'rt') text += `(${element.textContent ?? ''})`;
      else if (name === 'td' || name === 'th' || PARAGRAPHS.has(name))
        text += `${this.#collect(element.childNodes)}\n`;
      else if (name !== 'svg') text += this.#collect(element.childNodes);
    }
    return text;
  }

  #imageText(image: Element): string {
    const caption = image.closest('figure')?.querySelector('figcaption')?.textContent?.trim();
    const text = oneLine(image.getAttribute('alt') ?? '');
    // A caption says it already.
    return text === '' && caption
      ? ''
      : text === caption
        ? ''
        : `[${this.#labels.image}${text ? `${this.#labels.colon}${text}` : ''}]`;
  }
}

function isBlock(name: string): boolean {
  return PARAGRAPHS.has(name) || /^(div|section|aside|blockquote|figure|ul|ol|li|dl|table|hr)$/.test(name);
}
