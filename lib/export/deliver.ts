import type { ExportedFile } from './export-article.ts';

/** Milliseconds that the file stays at hand: downloads may wait for the person to choose a folder. */
const KEPT = 120_000;

/** Hands a file to the browser's downloads, without the permission of that name. */
export function saveFile(file: ExportedFile, document: Document): void {
  const address = URL.createObjectURL(new Blob([file.content], { type: file.mediaType }));
  const link = document.createElementNS('http://www.w3.org/1999/xhtml', 'a') as HTMLAnchorElement;
  link.href = address;
  link.download = file.name;
  // Not in the tree: no listener of the page hears the click.
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** Copies a text to the clipboard. Rejects where the browser refuses. */
export async function copyText(text: string, document: Document): Promise<void> {
  // Pages by http have no clipboard object; many old news sites are such.
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return;
    } catch {
      // A page can forbid it by permissions policy; the old way is left.
    }
  }
  let taken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    taken = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
  if (!taken) throw new Error('the browser does not let the text into the clipboard');
}
