import { foldHan } from '../han/characters.ts';
import { withoutSigns } from '../han/signs.ts';
import { readStructuredData } from './metadata/json-ld.ts';
import type { TextBlock } from './text-blocks.ts';

/** Letters from which on a line is not by chance among those of the declared body: eight words, a dozen Chinese characters. */
const LINE = 40;
const HAN_LINE = 12;

/** Letters of a line's beginning and end that are looked for; between them, the page may have put links of its own. */
const PIECE = 48;

/** Characters from which on a line's end is looked for before the whole line is read. */
const LONG_LINE = 400;

/** Letters of a declared body that is one, and no summary. */
const SHORTEST = 400;
const SHORTEST_HAN = 130;

/** The text that the page's structured data gives as its article (`articleBody`), to be compared with what the page shows. */
export class DeclaredBody {
  readonly #letters: string;

  constructor(text: string) {
    this.#letters = lettersOf(withoutMarkup(text));
  }

  get length(): number {
    return this.#letters.length;
  }

  /** Whether the declared body has this line. False for lines so short that they say nothing. */
  holds(text: string): boolean {
    return this.find(text) >= 0;
  }

  /** Where in the declared body, in letters, this line ends; -1 where it does not have it, or the line is too short. */
  find(text: string): number {
    if (text.length > LONG_LINE) {
      const end = lettersOf(text.slice(-LONG_LINE / 2)).slice(-PIECE);
      const at = this.#letters.indexOf(end);
      if (at >= 0 && end.length === PIECE) return at + end.length;
    }
    const line = lettersOf(text);
    if (line.length < (HAN.test(line) ? HAN_LINE : LINE)) return -1;
    const end = line.slice(-PIECE);
    const atEnd = this.#letters.indexOf(end);
    if (atEnd >= 0) return atEnd + end.length;
    const start = line.slice(0, PIECE);
    const atStart = this.#letters.indexOf(start);
    return atStart < 0 ? -1 : Math.min(this.#letters.length, atStart + line.length);
  }
}

/** Reads the declared body of a page; null where it has none, or one that is only a summary. */
export function readDeclaredBody(copy: Document): DeclaredBody | null {
  const known = read.get(copy);
  if (known !== undefined) return known;
  const declared = parseDeclaredBody(copy);
  read.set(copy, declared);
  return declared;
}

/** The choice of blocks asks for it, and so does the last look at their edges. */
const read = new WeakMap<Document, DeclaredBody | null>();

function parseDeclaredBody(copy: Document): DeclaredBody | null {
  const text = readStructuredData(copy).article?.body;
  if (!text) return null;
  const body = new DeclaredBody(text);
  return body.length >= (HAN.test(text.slice(0, 200)) ? SHORTEST_HAN : SHORTEST) ? body : null;
}

/** Share of the declared body that the page must show for the two to be one text. */
const SHOWN_SHARE = 0.5;

/** Finds the blocks of the page that its declared body has; none where the page shows less than half of that. */
export function findDeclaredBlocks(copy: Document, blocks: readonly TextBlock[]): readonly TextBlock[] {
  const declared = readDeclaredBody(copy);
  if (!declared) return [];
  const found = blocks.filter(
    ({ element, information }) => information >= LINE && declared.holds(element.textContent ?? ''),
  );
  const shown = found.reduce((sum, { element }) => sum + lettersOf(element.textContent ?? '').length, 0);
  return shown >= SHOWN_SHARE * declared.length ? found : [];
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Letters and digits alone, in lower case and simplified characters: what two renderings of one text have in common. */
export function lettersOf(text: string): string {
  return withoutSigns(foldHan(text.normalize('NFKC').toLowerCase()));
}

function withoutMarkup(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|[a-z]{2,8});/gi,
      (_entity, decimal?: string, hexadecimal?: string) => {
        const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      },
    );
}
