import { HOST_NAME } from './host-name.ts';

/**
 * The page behind the reader shows no scroll bar of its own, and stays off paper when the article is printed. A sheet
 * beside the document changes none of its nodes, and goes without a trace.
 */
const TEXT = `
  @media screen { html { overflow: hidden !important; } }
  @media print { html > :not(${HOST_NAME}) { display: none !important; } }
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
    // Firefox before 130 has no constructed sheets for extensions; a second scroll bar is all that is lost.
    return () => {};
  }
}
