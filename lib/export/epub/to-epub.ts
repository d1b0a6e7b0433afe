import { strToU8, type Zippable, zipSync } from 'fflate';
import { headingOf, languageTag } from '../byline.ts';
import { cleanSvg } from '../clean-svg.ts';
import type { ExportTree } from '../copy-for-export.ts';
import { EPUB_STYLE } from '../file-style.ts';
import type { ImageSet, LoadedImage } from '../load-images.ts';
import { nestSections } from '../nest-sections.ts';
import { placeImages } from '../place-images.ts';
import { escapeAttribute, escapeText } from '../serialise.ts';
import type { ExportLabels, ShownArticle } from '../shown-article.ts';
import { EPUB_IMAGE_TYPES } from '../sniff-image.ts';
import { headerMarkup, outlineMarkup } from '../to-html.ts';
import { type PackagedImage, packageDocument } from './package-document.ts';
import { splitContent } from './split-content.ts';

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Turns an image of a type that EPUB does not know (AVIF, BMP) into one that it does; null where it cannot. */
export type TranscodeImage = (image: LoadedImage) => Promise<LoadedImage | null>;

/** What `toEpub` takes from its surroundings. */
export interface EpubOptions {
  readonly transcodeImage?: TranscodeImage;
  readonly now?: Date;
}

/**
 * Packs the article as an EPUB 3: text in the order of reading, the outline as its contents, images inside, vertical setting and
 * page order as shown. The same input gives the same bytes. Changes the tree.
 */
export async function toEpub(
  article: ShownArticle,
  tree: ExportTree,
  images: ImageSet,
  labels: ExportLabels,
  { transcodeImage = async () => null, now = new Date() }: EpubOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Zippable = {};
  const packaged: PackagedImage[] = [];
  const fileOfImage = new Map<string, string>();
  for (const [address, loaded] of images.loaded) {
    const image = await epubImage(loaded, transcodeImage);
    if (!image) continue;
    const file = `images/image-${packaged.length + 1}.${image.extension}`;
    const isPicture = image.mediaType !== 'image/svg+xml';
    packaged.push({
      file,
      mediaType: image.mediaType,
      isCover: isPicture && !packaged.some((other) => other.isCover),
    });
    fileOfImage.set(address, file);
    files[`EPUB/${file}`] = [image.bytes, { level: isPicture ? 0 : 9 }];
  }
  placeImages(tree.root, labels, (address) => fileOfImage.get(address) ?? null);

  const { parts, fileOf } = splitContent(tree.root);
  const { title } = headingOf(article, labels);
  const page = (body: string, name: string): Uint8Array => strToU8(xhtmlDocument(article, name, body));
  parts.forEach(({ file, markup }, index) => {
    const header = index === 0 ? headerMarkup(article, labels) : '';
    files[`EPUB/${file}`] = page(`${header}\n<section>${markup}</section>`, title);
  });
  const entries = nestSections(article.sections, new Set(fileOf.keys()));
  const start = { section: { id: '', title }, children: [] };
  const contents = outlineMarkup([start, ...entries], (id) =>
    id === '' ? (parts[0]?.file ?? '') : `${fileOf.get(id) ?? ''}#${id}`,
  );
  const nav = `<nav epub:type="toc" role="doc-toc"><h1>${escapeText(labels.contents)}</h1>${contents}</nav>`;

  return zipSync(
    {
      // First and stored, so that the type stands at a fixed place of the file (OCF 3.3, 4.2.2).
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(CONTAINER),
      'EPUB/package.opf': strToU8(packageDocument(article, labels, parts, packaged, now)),
      'EPUB/nav.xhtml': page(nav, labels.contents),
      'EPUB/style.css': strToU8(EPUB_STYLE),
      ...files,
    },
    // ZIP knows no time before 1980; local time would make the bytes differ between zones.
    { mtime: '1980-01-01T12:00:00', level: 9 },
  );
}

async function epubImage(image: LoadedImage, transcode: TranscodeImage): Promise<LoadedImage | null> {
  if (image.mediaType === 'image/svg+xml') {
    const bytes = cleanSvg(image.bytes);
    return bytes && { ...image, bytes };
  }
  return EPUB_IMAGE_TYPES.has(image.mediaType) ? image : transcode(image);
}

function xhtmlDocument(article: ShownArticle, title: string, body: string): string {
  const language = escapeAttribute(languageTag(article));
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${article.direction}"${article.vertical ? ' class="vertical"' : ''}>
<head>
<meta charset="utf-8"/>
<title>${escapeText(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}
