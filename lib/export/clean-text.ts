// What XML 1.0 cannot hold, even escaped: controls other than tab and line ends, lone surrogates, U+FFFE and U+FFFF.
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Takes out of a text the characters that no XML file can hold; everything else stays. */
export function withoutForbidden(text: string): string {
  return text.replace(NOT_XML, '');
}

/** One line of text: forbidden characters out, runs of white space made one space. */
export function oneLine(text: string): string {
  return withoutForbidden(text)
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}
