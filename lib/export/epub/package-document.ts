import { headingOf, languageTag } from '../byline.ts';
import { oneLine } from '../clean-text.ts';
import { escapeAttribute, escapeText } from '../serialise.ts';
import type { ExportLabels, ShownArticle } from '../shown-article.ts';
import type { ContentPart } from './split-content.ts';

/** An image file of the publication. */
export interface PackagedImage {
  readonly file: string;
  readonly mediaType: string;
  readonly isCover: boolean;
}

/** Writes the package document (EPUB 3.3, 5): metadata, manifest, spine. */
export function packageDocument(
  article: ShownArticle,
  labels: ExportLabels,
  parts: readonly ContentPart[],
  images: readonly PackagedImage[],
  now: Date,
): string {
  const language = languageTag(article);
  const { title } = headingOf(article, labels);
  const publisher = oneLine(article.source ?? article.siteName ?? '');
  const metadata = [
    // The address stays the same, so that a library knows the article when it comes a second time.
    `<dc:identifier id="identifier">${escapeText(article.address)}</dc:identifier>`,
    `<dc:title>${escapeText(title)}</dc:title>`,
    `<dc:language>${language}</dc:language>`,
    ...article.authors
      .map(oneLine)
      .filter(Boolean)
      .map((author) => `<dc:creator>${escapeText(author)}</dc:creator>`),
    publisher && `<dc:publisher>${escapeText(publisher)}</dc:publisher>`,
    // Without its zone a time of day would be wrong; the day is what libraries show.
    article.published && `<dc:date>${escapeText(article.published.iso.slice(0, 10))}</dc:date>`,
    `<dc:source>${escapeText(article.address)}</dc:source>`,
    `<meta property="dcterms:modified">${now.toISOString().slice(0, 19)}Z</meta>`,
    ...(images.length > 0 ? ['<meta property="schema:accessMode">visual</meta>'] : []),
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityHazard">unknown</meta>',
    // Kindle and Kobo ask for this one beside the style sheet.
    article.vertical && '<meta name="primary-writing-mode" content="vertical-rl"/>',
  ].filter(Boolean);
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...parts.map(
      ({ file, properties }, index) =>
        `<item id="text-${index + 1}" href="${file}" media-type="application/xhtml+xml"${properties.length > 0 ? ` properties="${properties.join(' ')}"` : ''}/>`,
    ),
    ...images.map(
      ({ file, mediaType, isCover }, index) =>
        `<item id="image-${index + 1}" href="${file}" media-type="${mediaType}"${isCover ? ' properties="cover-image"' : ''}/>`,
    ),
  ];
  const progression = article.vertical || article.direction === 'rtl' ? 'rtl' : 'ltr';
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${escapeAttribute(language)}" dir="${article.direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine page-progression-direction="${progression}">
${parts.map((_, index) => `<itemref idref="text-${index + 1}"/>`).join('\n')}
</spine>
</package>
`;
}
