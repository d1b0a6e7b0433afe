/** Changes a copy of the export tree into what Markdown can say. */
export function prepareTree(root: Element, language: string): void {
  const document = root.ownerDocument;
  for (const note of root.querySelectorAll('rt')) {
    note.replaceWith(`(${note.textContent ?? ''})`);
  }
  for (const quote of root.querySelectorAll('q')) {
    const [open, close] = /^zh-(Hant|TW|HK|MO)|^ja/.test(
      quote.closest('[lang]')?.getAttribute('lang') ?? language,
    )
      ? ['「', '」']
      : ['“', '”'];
    quote.prepend(open);
    quote.append(close);
    quote.replaceWith(...quote.childNodes);
  }
  for (const block of root.querySelectorAll('pre')) {
    for (const lineBreak of block.querySelectorAll('br')) lineBreak.replaceWith('\n');
    const inner = block.children.length === 1 ? block.querySelector(':scope > code') : null;
    const code = document.createElement('code');
    const kind = (inner ?? block).getAttribute('class') ?? block.getAttribute('class');
    if (kind) code.className = kind;
    code.append(block.textContent ?? '');
    block.replaceChildren(code);
  }
  for (const drawing of root.querySelectorAll('svg')) {
    drawing.replaceWith(drawing.querySelector('title')?.textContent ?? '');
  }
  for (const caption of root.querySelectorAll('figcaption')) {
    // Set apart from the paragraphs around it, as the page did.
    if (caption.querySelector('p, div, ul, ol, em, i') || !caption.textContent?.trim()) continue;
    const emphasis = document.createElement('em');
    emphasis.append(...caption.childNodes);
    caption.append(emphasis);
  }
  moveBreaksOut(root);
  root.normalize();
}

/** A line break at the edge of emphasis or a link would stand between the delimiter and its word. */
function moveBreaksOut(root: Element): void {
  for (const element of root.querySelectorAll('a, b, strong, i, em, s, del, u, ins, mark, span, small')) {
    while (element.firstChild?.nodeName === 'BR') element.before(element.firstChild);
    while (element.lastChild?.nodeName === 'BR') element.after(element.lastChild);
  }
}
