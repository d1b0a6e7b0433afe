/**
 * Escapes a text so that CommonMark and GitHub's dialect show it as it is, whatever stands before and after it. More than
 * the library's own: `<b>` in a text would become markup, `2~3天,5~6天` would be struck through, `1)` a list.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<~|]/g, '\\$&')
      // Within a word or number an underscore means nothing, and addresses stay readable.
      .replace(/_/g, (sign, at: number) =>
        /[A-Za-z\d]/.test(text[at - 1] ?? '') && /[A-Za-z\d]/.test(originalNext(text, at))
          ? sign
          : `\\${sign}`,
      )
      .replace(/&(?=#?\w+;)/g, '\\&')
      // Before a link it would make an image of it.
      .replace(/!$/, '\\!')
      .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|-+\s*$|>)/, '$1\\$2')
      .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  );
}

function originalNext(text: string, at: number): string {
  return text[at + 1] ?? '';
}

/** Writes an address as a link's destination; in angle brackets where parentheses could end it early. */
export function linkDestination(address: string): string {
  const escaped = address
    .replace(/[\s<>\\]/g, (unit) => encodeURIComponent(unit))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(escaped) || escaped === '' ? `<${escaped}>` : escaped;
}
