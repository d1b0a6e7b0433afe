import { oneLine } from './clean-text.ts';
import type { ExportLabels } from './shown-article.ts';

/**
 * Points the images of a tree at where the file keeps them. Where `place` knows no address, the image gives way to a line
 * with its text and its address on the web; its caption stays where it is.
 */
export function placeImages(
  root: HTMLElement,
  labels: ExportLabels,
  place: (address: string) => string | null,
): void {
  for (const image of root.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    const placed = place(address);
    if (placed !== null) image.setAttribute('src', placed);
    else image.replaceWith(missingImage(image, address, labels));
  }
}

function missingImage(image: Element, address: string, labels: ExportLabels): Element {
  const document = image.ownerDocument;
  const line = document.createElement('span');
  line.className = 'missing-image';
  const text = oneLine(image.getAttribute('alt') ?? '');
  line.append(`[${labels.missingImage}${text ? `${labels.colon}${text}` : ''}`);
  if (!address.startsWith('data:')) {
    line.append(' ');
    if (image.closest('a')) {
      line.append(address);
    } else {
      const link = document.createElement('a');
      link.setAttribute('href', address);
      link.append(address);
      line.append(link);
    }
  }
  line.append(']');
  return line;
}
