const INLINE_ELEMENTS =
  /^(a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|ruby|rt|s|samp|small|span|strong|sub|sup|time|u|var)$/;
const DELIMITED = /^(b|strong|i|em|s|del)$/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Writes emphasis with its delimiter, or as inline HTML where CommonMark would not see the delimiter: beside Chinese
 * without spaces, `他說**「好」**然後` stays a text with asterisks, because a delimiter between a letter and a punctuation
 * mark neither opens nor closes ("flanking", CommonMark 0.31, 6.2).
 */
export function emphasise(content: string, node: Node, delimiter: string, tag: string): string {
  const inner = content.trim();
  if (inner === '') return content;
  const first = firstCharacter(inner);
  const last = lastCharacter(inner);
  const before = neighbour(node, 'previous');
  const after = neighbour(node, 'next');
  const opens = !PUNCTUATION.test(first) || isEdge(before) || PUNCTUATION.test(before);
  const closes = !PUNCTUATION.test(last) || isEdge(after) || PUNCTUATION.test(after);
  const clash = touchesDelimiter(node);
  return opens && closes && !clash ? delimiter + inner + delimiter : `<${tag}>${inner}</${tag}>`;
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ' ';
}

function isEdge(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/** The character beside a node within its paragraph; empty at the paragraph's edge and at a line break. */
function neighbour(start: Node, side: 'previous' | 'next'): string {
  let node: Node | null = start;
  while (node) {
    const sibling: Node | null = side === 'previous' ? node.previousSibling : node.nextSibling;
    if (!sibling) {
      node = node.parentNode;
      if (!node || !INLINE_ELEMENTS.test(node.nodeName.toLowerCase())) return '';
      continue;
    }
    const name = sibling.nodeName.toLowerCase();
    if (name === 'br') return '';
    // An image, a link's end, code: all begin and end with punctuation in Markdown.
    if (name === 'img') return ')';
    const text = sibling.textContent ?? '';
    if (text !== '') return side === 'previous' ? lastCharacter(text) : firstCharacter(text);
    node = sibling;
  }
  return '';
}

/** Two delimiter runs that touch are read as one: `**甲***乙*`. */
function touchesDelimiter(node: Node): boolean {
  for (const sibling of [node.previousSibling, node.nextSibling]) {
    if (sibling && DELIMITED.test(sibling.nodeName.toLowerCase())) return true;
  }
  return false;
}
