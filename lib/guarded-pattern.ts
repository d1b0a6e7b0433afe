/**
 * Makes an expression ask first whether the text begins with one of these pairs of characters, or single characters where
 * one is enough. The build puts this around long expressions (see scripts/build/lighter-patterns.ts): a browser
 * compiles an expression when it is first run, in one or two milliseconds, and nearly all of them never match on a page.
 */
export function guardStart(pattern: RegExp, pairs: string, singles = ''): RegExp {
  const foldsCase = pattern.ignoreCase;
  return guard(pattern, (text) => {
    const start = foldsCase ? text.slice(0, 2).toLowerCase() : text.slice(0, 2);
    for (let at = pairs.indexOf(start); at >= 0 && start.length === 2; at = pairs.indexOf(start, at + 1)) {
      if (at % 2 === 0) return true;
    }
    return start !== '' && singles.includes(start.charAt(0));
  });
}

/** Makes an expression ask first whether the text holds one of these words; they stand between bars. */
export function guardWords(pattern: RegExp, list: string): RegExp {
  const foldsCase = pattern.ignoreCase;
  let words: readonly string[] | undefined;
  return guard(pattern, (text) => {
    const folded = foldsCase ? text.toLowerCase() : text;
    words ??= list.split('|');
    for (const word of words) if (folded.includes(word)) return true;
    return false;
  });
}

/** Every method of expressions and strings goes by `exec`, by ECMAScript's own rules. */
function guard(pattern: RegExp, mayMatch: (text: string) => boolean): RegExp {
  pattern.exec = (text) => {
    if (mayMatch(text)) return RegExp.prototype.exec.call(pattern, text);
    pattern.lastIndex = 0;
    return null;
  };
  return pattern;
}
