/**
 * Gives a shadow root one more style sheet: constructed, which no Content-Security-Policy of the page can block.
 * Firefox refuses constructed sheets from content scripts (bug 1751346); there a style element does, whose text an
 * extension may set whatever the page's policy says.
 */
export function createStyle(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = root.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'style');
    style.textContent = text;
    root.append(style);
  }
}
