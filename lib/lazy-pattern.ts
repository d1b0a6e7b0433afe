/**
 * An expression that is made when it is first needed, and only if a text may match it. The build puts this in the place of the expressions
 * of a module (see scripts/build/lighter-patterns.ts): a browser parses an expression when it is made and compiles it when it is
 * first run, which takes up to two milliseconds, and most of ours never match on a page.
 */
class LazyPattern {
  readonly #make: () => RegExp;
  readonly #mayMatch: (text: string) => boolean;
  #made: RegExp | undefined;

  constructor(make: () => RegExp, mayMatch: (text: string) => boolean) {
    this.#make = make;
    this.#mayMatch = mayMatch;
  }

  get pattern(): RegExp {
    this.#made ??= this.#make();
    return this.#made;
  }

  get source(): string {
    return this.pattern.source;
  }

  get flags(): string {
    return this.pattern.flags;
  }

  get lastIndex(): number {
    return this.#made?.lastIndex ?? 0;
  }

  set lastIndex(index: number) {
    this.pattern.lastIndex = index;
  }

  #isAsked(text: string): boolean {
    if (this.#mayMatch(text)) return true;
    if (this.#made) this.#made.lastIndex = 0;
    return false;
  }

  test(text: string): boolean {
    return this.#isAsked(text) && this.pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#isAsked(text) ? this.pattern.exec(text) : null;
  }

  toString(): string {
    return String(this.pattern);
  }

  // The methods of strings ask for these; `matchAll` and `replaceAll` ask for `flags` too.
  [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#isAsked(text) ? text.match(this.pattern) : null;
  }

  [Symbol.matchAll](text: string): Iterable<RegExpMatchArray> {
    return this.#isAsked(text) ? text.matchAll(this.pattern) : [].values();
  }

  [Symbol.replace](text: string, replacement: string): string {
    return this.#isAsked(text) ? text.replace(this.pattern, replacement) : text;
  }

  [Symbol.search](text: string): number {
    return this.#isAsked(text) ? text.search(this.pattern) : -1;
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return text.split(this.pattern, limit);
  }
}

function lazy(make: () => RegExp, mayMatch: (text: string) => boolean): RegExp {
  return new LazyPattern(make, mayMatch) as unknown as RegExp;
}

/** An expression that is made when it is first used. */
export function lazyPattern(make: () => RegExp): RegExp {
  return lazy(make, () => true);
}

/**
 * An expression whose matches begin, at the text's start, with one of these pairs of characters, or of single ones where no second is
 * known. `ignoreCase` where the expression does; the characters are in lower case then.
 */
export function startPattern(make: () => RegExp, pairs: string, singles = '', ignoreCase = false): RegExp {
  return lazy(make, (text) => {
    const start = ignoreCase ? text.slice(0, 2).toLowerCase() : text.slice(0, 2);
    for (let at = pairs.indexOf(start); at >= 0 && start.length === 2; at = pairs.indexOf(start, at + 1)) {
      if (at % 2 === 0) return true;
    }
    return start !== '' && singles.includes(start.charAt(0));
  });
}

/** An expression whose matches hold one of these words, which stand between bars. */
export function wordPattern(make: () => RegExp, list: string, ignoreCase = false): RegExp {
  let words: readonly string[] | undefined;
  return lazy(make, (text) => {
    const folded = ignoreCase ? text.toLowerCase() : text;
    words ??= list.split('|');
    for (const word of words) if (folded.includes(word)) return true;
    return false;
  });
}
