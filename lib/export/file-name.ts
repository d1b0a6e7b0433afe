// ext4, APFS and NTFS allow 255; encrypted home folders (eCryptfs) 143, and browsers add " (1)" and ".crdownload".
const MAX_BYTES = 120;

/** Names that Windows gives to devices, with any extension: superscript digits count there. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

// Controls, format characters (bidi, zero width, tags), private use, unassigned, lone surrogates. Two stay where an
// emoji or an Indic or Persian word needs them: the joiners.
const UNPRINTABLE = /(?!\p{Join_Control})[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;

/**
 * Makes a file name out of a title that every system takes: no separators or wild cards, no control or bidi characters
 * (which could hide the extension), no device names of Windows, no leading or trailing dots and spaces, at most 120 bytes in
 * UTF-8, never cut within a character. The extension comes without its dot.
 */
export function fileNameFor(title: string, extension: string): string {
  const cleaned = title
    .normalize('NFC')
    .replace(/[\s\u3000]+/g, ' ')
    .replace(UNPRINTABLE, '')
    .replace(/:\s/g, ' - ')
    .replace(/[/\\|:]/g, '-')
    .replace(/[<>"?*]/g, '')
    .replace(/ +/g, ' ');
  let name = trimEdges(cleaned);
  if (name === '') name = 'article';
  if (RESERVED.test(name)) name = `_${name}`;
  return `${trimEdges(cut(name, MAX_BYTES - byteLength(extension) - 1))}.${extension}`;
}

function trimEdges(name: string): string {
  // A leading dot hides the file, a tilde is a home folder, a hyphen an option; Windows drops dots and spaces at the end.
  return name.replace(/^(?:[\s.~-]|\p{Join_Control})+/u, '').replace(/(?:[\s.]|\p{Join_Control})+$/u, '');
}

function cut(name: string, bytes: number): string {
  if (byteLength(name) <= bytes) return name;
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    // Each character takes a byte or more.
    name.slice(0, bytes),
  )) {
    used += byteLength(segment);
    if (used > bytes) break;
    kept += segment;
  }
  return kept;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
