import type { Removal } from '../article.ts';
import { excerptOf } from '../removal.ts';
import { SHORTEST_PARAGRAPH } from './content-below.ts';
import { endsSentence } from './line-text.ts';
import type { Line } from './lines.ts';
import { splitAfter, splitBefore, type Undo } from './tree-edits.ts';

/** A paragraph whose beginning is set apart, as magazines open a section that has no heading. */
export interface Lead {
  readonly line: Line;
  /** The words that begin the paragraph and stand for the section. */
  readonly words: string;
  /** The same, with an ellipsis where the sentence goes on. */
  readonly title: string;
}

/** Least paragraphs that open like this, that of the story counted: one alone is but the story's opening. */
const LEADS_NEEDED = 3;

/** Largest share of the paragraphs that open sections: more is an interview, a glossary, a list of briefs. */
const MOST_LEADS = 1 / 3;

/** Words of a lead in small capitals; of one that the author typed in capitals, since names and places are typed so as well. */
const FEWEST_WORDS = 2;
const FEWEST_TYPED_WORDS = 3;
const MOST_WORDS = 12;

/** Words that stand for a section which a single large letter opens. */
const WORDS_OF_DROP_CAP = 6;

/** How much larger than the text a drop cap is: two lines at least. */
const DROP_CAP = 1.8;

const TYPED = /^["“‘'«]?\p{Lu}[\p{Lu}\d'’.&-]*(?:,? [\p{Lu}\d][\p{Lu}\d'’.&-]*)+(?=,? ["“‘'«]?\p{Ll})/u;

/** Finds the sections that begin with words in capitals or small capitals, or with a drop cap, in a text without headings. */
export function findLeads(lines: readonly Line[], size: number | null): Lead[] {
  const paragraphs = lines.filter(
    ({ kind, context, width }) => kind === 'text' && context === 'flow' && width >= SHORTEST_PARAGRAPH,
  );
  const opened = paragraphs.flatMap((line, place) => {
    // Lines between breaks are verse, or a page's own way to set paragraphs: neither opens like this.
    const words = line.alone ? leadOf(line, size) : null;
    return words === null ? [] : [{ line, words, title: titleOf(words), place }];
  });
  if (opened.length < LEADS_NEEDED || opened.length > MOST_LEADS * paragraphs.length) return [];
  const isApart = opened.every(
    ({ place }, index) => index === 0 || place - (opened[index - 1]?.place ?? 0) > 1,
  );
  return isApart ? opened.filter(({ place }) => place > 0) : [];
}

function leadOf({ text, lead, initialSize }: Line, size: number | null): string | null {
  if (lead !== '') {
    const rest = text.slice(lead.length).trimStart();
    // A speaker, a place or a term: "SMITH:", "LONDON —", "LOCK (n.)".
    return /^[:：–—(（[-]/u.test(rest) || /[:：–—-]$/u.test(lead) ? null : ofLength(lead, FEWEST_WORDS);
  }
  const typed = TYPED.exec(text)?.[0];
  if (typed) return ofLength(typed, FEWEST_TYPED_WORDS);
  if (initialSize === null || size === null || initialSize < DROP_CAP * size) return null;
  const words = text.split(' ');
  return words.length > WORDS_OF_DROP_CAP ? words.slice(0, WORDS_OF_DROP_CAP).join(' ') : null;
}

function ofLength(lead: string, fewest: number): string | null {
  const words = lead.split(' ').length;
  return words < fewest || words > MOST_WORDS ? null : lead;
}

function titleOf(words: string): string {
  return endsSentence(words) ? words.replace(/[.。]$/u, '') : `${words.replace(/[,，]$/u, '')}…`;
}

/**
 * Makes of the words a heading within their paragraph, and records it: one that assistive technology lists and jumps to, while
 * the sentence stays one line of text, to read, copy and export. (An `h2` would end the line, and may not stand in a `p`.)
 */
export function markLeads(removals: Removal[], leads: readonly (Lead & { readonly id: string })[]): void {
  const undo: Undo[] = [];
  const record: Removal = {
    id: removals.length + 1,
    rule: 'outline-leads',
    kind: 'promoted-heading',
    excerpt: excerptOf(leads.flatMap(({ line }) => line.texts)),
    count: leads.length,
    get removed() {
      return undo.length > 0;
    },
    putBack() {
      for (let step = undo.pop(); step; step = undo.pop()) step();
    },
    takeOut() {
      if (undo.length === 0) for (const lead of leads) wrap(lead, undo);
    },
  };
  record.takeOut();
  removals.push(record);
}

function wrap({ line: { block, texts }, words, id }: Lead & { readonly id: string }, undo: Undo[]): void {
  const end = cutAfter(texts, words.replace(BLANKS, '').length, undo);
  const [start] = texts;
  if (!start || !end) return;
  const last = splitAfter(end, block, undo);
  const first = splitBefore(start, block, undo);
  const heading = block.ownerDocument.createElement('span');
  heading.id = id;
  heading.setAttribute('role', 'heading');
  block.insertBefore(heading, first);
  for (let node: Node | null = first; node; node = heading.nextSibling) {
    heading.append(node);
    if (node === last) break;
  }
  undo.push(() => heading.replaceWith(...heading.childNodes));
}

/** What does not count as a character of a lead: the page may break its lines anywhere. */
const BLANKS = /[\s\u200b\u2060\ufeff]/gu;

/** Cuts a text in two behind so many characters, blanks not counted, and returns the node that ends there. */
function cutAfter(texts: readonly Text[], characters: number, undo: Undo[]): Text | null {
  let left = characters;
  for (const text of texts) {
    const held = text.data.replace(BLANKS, '').length;
    if (held >= left) {
      let offset = 0;
      for (; left > 0 && offset < text.length; offset += 1) {
        if (text.data.charAt(offset).replace(BLANKS, '') !== '') left -= 1;
      }
      if (offset < text.length) {
        const rest = text.splitText(offset);
        undo.push(() => {
          text.data += rest.data;
          rest.remove();
        });
      }
      return text;
    }
    left -= held;
  }
  return null;
}
