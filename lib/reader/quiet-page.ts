import { HOST_NAME } from './host-name.ts';

/**
 * The page behind the reader shows no scroll bar of its own, and stays off paper when the article is printed; sheets of paper
 * are numbered where the browser can (Chromium from 131 on), which rules within a shadow tree cannot do. A sheet
 * beside the document changes none of its nodes, and goes without a trace.
 */
const TEXT = `
  @media screen { html { overflow: hidden !important; } }
  @media print { html > :not(${HOST_NAME}) { display: none !important; } }
  @page { margin: 18mm 16mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
`;

/** Quiets the page; returns the way back. Where a browser refuses constructed sheets, the page keeps its scroll bar. */
export function quietPage(document: Document): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(TEXT);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((other) => other !== sheet);
    };
  } catch {
    // The browser has no constructed sheets for extensions; a second scroll bar is all that is lost.
    return () => {};
  }
}

/** Takes away the sheet of a reader whose program is gone: the extension was updated, reloaded or switched off. */
export function unquietPage(document: Document): void {
  const isOurs = (sheet: CSSStyleSheet): boolean =>
    [...sheet.cssRules].some((rule) => rule.cssText.includes(HOST_NAME));
  try {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((sheet) => !isOurs(sheet));
  } catch {
    // As above: where sheets cannot be read, none was written.
  }
}
