import { headingOf, languageTag } from './byline.ts';
import type { ExportTree } from './copy-for-export.ts';
import { HTML_STYLE } from './file-style.ts';
import { type ImageSet, toBase64 } from './load-images.ts';
import { nestSections, type OutlineEntry } from './nest-sections.ts';
import { placeImages } from './place-images.ts';
import { escapeAttribute, escapeText, serialise } from './serialise.ts';
import type { ExportLabels, ShownArticle } from './shown-article.ts';

/** A list of contents for fewer sections is longer than a look at the page. */
const SECTIONS_WORTH_LISTING = 3;

/**
 * Writes the article as one HTML file that needs nothing else: images are inside, and its own policy forbids every request.
 * Changes the images of the tree.
 */
export function toHtml(
  article: ShownArticle,
  tree: ExportTree,
  images: ImageSet,
  labels: ExportLabels,
): string {
  placeImages(tree.root, labels, (address) => {
    const image = images.loaded.get(address);
    return image ? `data:${image.mediaType};base64,${toBase64(image.bytes)}` : null;
  });
  const language = escapeAttribute(languageTag(article));
  const { title } = headingOf(article, labels);
  const outline = nestSections(article.sections, tree.ids);
  return `<!DOCTYPE html>
<html lang="${language}" dir="${article.direction}"${article.vertical ? ' class="vertical"' : ''}>
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>${escapeText(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
${headerMarkup(article, labels)}
${article.sections.length >= SECTIONS_WORTH_LISTING && outline.length > 0 ? `<nav aria-label="${escapeAttribute(labels.contents)}">${outlineMarkup(outline, (id) => `#${id}`)}</nav>` : ''}
<main>${serialise(tree.root, { syntax: 'html' })}</main>
</body>
</html>
`;
}

/** The header of an exported article: title, subtitle, byline and address, escaped. */
export function headerMarkup(article: ShownArticle, labels: ExportLabels): string {
  const { title, subtitle, byline, address } = headingOf(article, labels);
  const lines = [`<h1>${escapeText(title)}</h1>`];
  if (subtitle) lines.push(`<p class="subtitle">${escapeText(subtitle)}</p>`);
  if (byline.length > 0) lines.push(`<p class="byline">${byline.map(escapeText).join(' · ')}</p>`);
  lines.push(`<p class="address">${addressMarkup(address)}</p>`);
  return `<header>\n${lines.join('\n')}\n</header>`;
}

function addressMarkup(address: string): string {
  const text = escapeText(address);
  return /^https?:/i.test(address) ? `<a href="${escapeAttribute(address)}">${text}</a>` : text;
}

/** Nested lists of an outline; `link` gives the address of a section. */
export function outlineMarkup(entries: readonly OutlineEntry[], link: (id: string) => string): string {
  const items = entries.map(
    ({ section, children }) =>
      `<li><a href="${escapeAttribute(link(section.id))}">${escapeText(section.title)}</a>${children.length > 0 ? outlineMarkup(children, link) : ''}</li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}
