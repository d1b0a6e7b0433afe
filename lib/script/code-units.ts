/** A growing run of UTF-16 code units. */
export class CodeUnits {
  units: Uint16Array;
  length = 0;

  constructor(capacity = 256) {
    this.units = new Uint16Array(capacity);
  }

  /** Makes room for `more` further units. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.units.length) return;
    const grown = new Uint16Array(Math.max(needed, 2 * this.units.length));
    grown.set(this.units.subarray(0, this.length));
    this.units = grown;
  }

  /** Replaces the content by a text. */
  setText(text: string): void {
    this.length = 0;
    this.reserve(text.length);
    const { units } = this;
    for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
    this.length = text.length;
  }

  /** Adds a range of other units. */
  append(units: Uint16Array, start: number, end: number): void {
    this.reserve(end - start);
    const target = this.units;
    let at = this.length;
    for (let index = start; index < end; index++) target[at++] = units[index] ?? 0;
    this.length = at;
  }

  /** Gives the text of a range; half surrogate pairs stay as they are. */
  slice(start = 0, end = this.length): string {
    // Arguments of one call live on the stack: 8,192 are safe in every engine.
    const step = 8192;
    if (end - start <= step) return String.fromCharCode.apply(null, this.view(start, end));
    let text = '';
    for (let at = start; at < end; at += step) {
      text += String.fromCharCode.apply(null, this.view(at, Math.min(end, at + step)));
    }
    return text;
  }

  private view(start: number, end: number): number[] {
    // `apply` takes any array-like; its type does not say so.
    return this.units.subarray(start, end) as unknown as number[];
  }
}

/** Gives the length in code units of the character that starts at an index. */
export function characterLength(units: Uint16Array, at: number, end: number): number {
  const unit = units[at] ?? 0;
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= end) return 1;
  const next = units[at + 1] ?? 0;
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function componentCount(unit: number): number {
  if (unit === 0x2ff2 || unit === 0x2ff3) return 3;
  return unit >= 0x2ff0 && unit <= 0x2fff ? 2 : 0;
}

/**
 * Gives the end of what stands at an index and matches no key: one character, or a whole ideographic description sequence
 * (⿰亻尔), whose parts are not text. The same reading as opencc-js. An unfinished sequence counts as its first character.
 */
export function unmatchedEnd(units: Uint16Array, at: number, end: number): number {
  const single = at + characterLength(units, at, end);
  let open = componentCount(units[at] ?? 0);
  if (open === 0) return single;
  let position = at + 1;
  while (open > 0) {
    if (position >= end) return single;
    open += componentCount(units[position] ?? 0) - 1;
    position += characterLength(units, position, end);
  }
  return position;
}
