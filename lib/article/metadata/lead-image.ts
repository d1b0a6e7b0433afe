import type { StructuredData } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** Addresses of pictures that stand for the site, not for the story. */
const SITE_PICTURE =
  /(?:logo|favicon|placeholder|default[-_]?(?:image|img|share|og)|share[-_]?(?:default|icon)|blank|spacer|avatar|qrcode|no[-_]?image)/i;

/** Finds the picture that the page puts forward for its article, as an absolute http address; null without one. */
export function findLeadImage(tags: MetaTags, data: StructuredData, address: string): string | null {
  for (const candidate of [
    firstMeta(tags, 'og:image', 'og:image:url', 'og:image:secure_url'),
    data.article?.image,
    firstMeta(tags, 'twitter:image', 'twitter:image:src', 'thumbnail', 'image'),
  ]) {
    if (!candidate || SITE_PICTURE.test(candidate)) continue;
    try {
      const url = new URL(candidate, address);
      if (url.protocol === 'https:' || url.protocol === 'http:') return url.href;
    } catch {
      // Not an address: the next candidate is tried.
    }
  }
  return null;
}
