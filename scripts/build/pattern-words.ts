import type { AST } from '@eslint-community/regexpp';

/** What every match of an expression begins with: pairs of characters, and single ones where no second is known. */
export interface Starts {
  readonly pairs: readonly string[];
  readonly singles: readonly string[];
}

/** Largest class of characters that is written out. */
const LARGEST_CLASS = 24;

/** Most texts that one part of an expression is followed through as. */
const MOST_TEXTS = 400;

/** Most words of which every match holds one, and most whole texts that are combined to find them. */
const MOST_WORDS = 90;
const MOST_COMBINED = 32;

/** Longest word: two Han characters or five letters tell a line as well as more. */
const LONGEST_HAN = 2;
const LONGEST_LATIN = 5;

/** The characters of a class, or null where they are too many to be written out. */
function charactersOf(node: AST.CharacterClass): string[] | null {
  if (node.negate) return null;
  const found: string[] = [];
  for (const element of node.elements) {
    if (element.type === 'Character') found.push(String.fromCodePoint(element.value));
    else if (element.type === 'CharacterClassRange') {
      if (element.max.value - element.min.value >= LARGEST_CLASS) return null;
      for (let code = element.min.value; code <= element.max.value; code += 1)
        found.push(String.fromCodePoint(code));
    } else if (element.type === 'CharacterSet' && element.kind === 'digit' && !element.negate) {
      found.push(...'0123456789');
    } else return null;
  }
  return found.length <= LARGEST_CLASS ? found : null;
}

/** A text that a match may begin with; `isOpen` where more may follow that is not known. */
interface Beginning {
  readonly text: string;
  readonly isOpen: boolean;
}

const NOTHING: readonly Beginning[] = [{ text: '', isOpen: false }];
const ANYTHING: readonly Beginning[] = [{ text: '', isOpen: true }];

function beginningsOf(node: AST.Element): readonly Beginning[] {
  switch (node.type) {
    case 'Character':
      return [{ text: String.fromCodePoint(node.value), isOpen: false }];
    case 'CharacterClass':
      return charactersOf(node)?.map((text) => ({ text, isOpen: false })) ?? ANYTHING;
    case 'CharacterSet':
      return node.kind === 'digit' && !node.negate
        ? [...'0123456789'].map((text) => ({ text, isOpen: false }))
        : ANYTHING;
    case 'Group':
    case 'CapturingGroup':
      return node.type === 'Group' && node.modifiers ? ANYTHING : beginningsOfAny(node.alternatives);
    case 'Quantifier': {
      const once = beginningsOf(node.element).map(({ text, isOpen }) => ({
        text,
        isOpen: isOpen || node.max > 1,
      }));
      return node.min === 0 ? [...NOTHING, ...once] : once;
    }
    case 'Assertion':
      return NOTHING;
    default:
      return ANYTHING;
  }
}

function beginningsOfAny(alternatives: readonly AST.Alternative[]): readonly Beginning[] {
  return alternatives.flatMap(({ elements }) => beginningsOfAll(elements));
}

function beginningsOfAll(elements: readonly AST.Element[]): readonly Beginning[] {
  let all = NOTHING;
  for (const element of elements) {
    if (all.every(isSettled)) break;
    const next = beginningsOf(element);
    const longer = all.flatMap((one) =>
      isSettled(one)
        ? [one]
        : next.map(({ text, isOpen }) => ({ text: (one.text + text).slice(0, 2), isOpen })),
    );
    const distinct = new Map(longer.map((one) => [`${one.text}${one.isOpen}`, one]));
    if (distinct.size > MOST_TEXTS) return ANYTHING;
    all = [...distinct.values()];
  }
  return all;
}

function isSettled({ text, isOpen }: Beginning): boolean {
  return isOpen || text.length >= 2;
}

/** What every match begins with at the text's very start; null where the expression does not say. */
export function startsOf({ alternatives }: AST.Pattern): Starts | null {
  const isAnchored = alternatives.every(
    ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
  );
  if (!isAnchored) return null;
  const pairs = new Set<string>();
  const singles = new Set<string>();
  for (const { text } of beginningsOfAny(alternatives)) {
    if (text === '') return null;
    (text.length >= 2 ? pairs : singles).add(text);
  }
  return {
    pairs: [...pairs].filter(([first = '']) => !singles.has(first)),
    singles: [...singles],
  };
}

/** What is known of the texts that a part matches: all of them, or words of which each holds one; or neither. */
interface Contents {
  readonly all: readonly string[] | null;
  readonly words: readonly string[] | null;
}

const UNKNOWN: Contents = { all: null, words: null };
const EMPTY: Contents = { all: [''], words: null };

function contentsOf(node: AST.Element): Contents {
  switch (node.type) {
    case 'Character':
      return { all: [String.fromCodePoint(node.value)], words: null };
    case 'CharacterClass':
      return { all: charactersOf(node), words: null };
    case 'Group':
    case 'CapturingGroup':
      return node.type === 'Group' && node.modifiers ? UNKNOWN : contentsOfAny(node.alternatives);
    case 'Quantifier': {
      const inner = contentsOf(node.element);
      if (node.min === 0)
        return node.max === 1 && inner.all ? { all: ['', ...inner.all], words: null } : UNKNOWN;
      if (node.min === 1 && node.max === 1) return inner;
      return { all: null, words: inner.all?.includes('') ? null : (inner.all ?? inner.words) };
    }
    case 'Assertion':
      return EMPTY;
    default:
      return UNKNOWN;
  }
}

function contentsOfAny(alternatives: readonly AST.Alternative[]): Contents {
  const each = alternatives.map(({ elements }) => contentsOfAll(elements));
  if (each.every(({ all }) => all)) {
    const all = [...new Set(each.flatMap(({ all }) => all ?? []))];
    if (all.length <= MOST_TEXTS) return { all, words: null };
  }
  const words: string[] = [];
  for (const { all, words: known } of each) {
    const own = all && !all.includes('') ? all : known;
    if (!own) return UNKNOWN;
    words.push(...own);
  }
  return { all: null, words: shorten(words) };
}

function contentsOfAll(elements: readonly AST.Element[]): Contents {
  const candidates: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  let isWhole = true;
  const close = (): void => {
    if (!run.includes('')) candidates.push(shorten(run));
    run = [''];
  };
  for (const element of elements) {
    const { all, words } = contentsOf(element);
    if (all && all.length * run.length <= Math.max(MOST_COMBINED, run.length)) {
      run = run.flatMap((text) => all.map((more) => text + more));
      continue;
    }
    isWhole = false;
    close();
    if (all) run = all;
    else if (words) candidates.push(words);
  }
  if (isWhole) return { all: run, words: null };
  close();
  const [best] = candidates.sort((one, other) => worthOf(other) - worthOf(one));
  return { all: null, words: best ?? null };
}

/** Cuts the words to what tells them and leaves out those that hold another. */
function shorten(words: readonly string[]): string[] {
  const short = [...new Set(words.map(cut))].sort((one, other) => one.length - other.length);
  const kept: string[] = [];
  for (const word of short) if (!kept.some((shorter) => word.includes(shorter))) kept.push(word);
  return kept;
}

function cut(word: string): string {
  const han = /[\u3040-\uffff]{2,}/.exec(word);
  if (han) return han[0].slice(0, LONGEST_HAN);
  return word.length > LONGEST_LATIN ? word.slice(0, LONGEST_LATIN) : word;
}

/** Long words that are few tell most: a Han character as much as two letters. */
function worthOf(words: readonly string[]): number {
  const least = Math.min(
    ...words.map((word) => [...word].reduce((sum, letter) => sum + (letter > '\u2fff' ? 2 : 1), 0)),
  );
  return Math.min(least, 4) - words.length / 100;
}

/** Words of which every match holds one; null where there are none, too many, or too short ones. */
export function wordsOf({ alternatives }: AST.Pattern): readonly string[] | null {
  const { all, words } = contentsOfAny(alternatives);
  const found = shorten(words ?? all ?? ['']);
  const tells = found.every((word) => word.length > 1 && !word.includes('|'));
  return tells && found.length > 0 && found.length <= MOST_WORDS ? found : null;
}
