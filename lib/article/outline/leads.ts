import type { Removal } from '../article.ts';
import { excerptOf } from '../removal.ts';
import { SHORTEST_PARAGRAPH } from './content-below.ts';
import { endsSentence } from './line-text.ts';
import type { Line } from './lines.ts';

/** A paragraph whose beginning is set apart, as magazines open a section that has no heading. */
export interface Lead {
  readonly line: Line;
  /** Its first words, with an ellipsis where the sentence goes on. */
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

/**
 * Finds the sections that begin with words in capitals or small capitals, or with a drop cap, in a text without headings.
 * The paragraph stays as it is: its first words are part of its first sentence, and no heading.
 */
export function findLeads(lines: readonly Line[], size: number | null): Lead[] {
  const paragraphs = lines.filter(
    ({ kind, context, width }) => kind === 'text' && context === 'flow' && width >= SHORTEST_PARAGRAPH,
  );
  const opened = paragraphs.flatMap((line, place) => {
    // An id goes to a block: lines between breaks share one.
    const title = line.alone ? leadOf(line, size) : null;
    return title === null ? [] : [{ line, title, place }];
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
    return /^[:：–—(（[-]/u.test(rest) || /[:：–—-]$/u.test(lead) ? null : titleOf(lead, FEWEST_WORDS);
  }
  const typed = TYPED.exec(text)?.[0];
  if (typed) return titleOf(typed, FEWEST_TYPED_WORDS);
  if (initialSize === null || size === null || initialSize < DROP_CAP * size) return null;
  const words = text.split(' ');
  return words.length > WORDS_OF_DROP_CAP ? `${words.slice(0, WORDS_OF_DROP_CAP).join(' ')}…` : null;
}

function titleOf(lead: string, fewest: number): string | null {
  const words = lead.split(' ').length;
  if (words < fewest || words > MOST_WORDS) return null;
  return endsSentence(lead) ? lead.replace(/[.。]$/u, '') : `${lead.replace(/[,，]$/u, '')}…`;
}

/** Marks the paragraphs by their ids as sections, and records it; undone, they have the ids of the page again. */
export function markLeads(removals: Removal[], leads: readonly (Lead & { readonly id: string })[]): void {
  const before = leads.map(({ line }) => line.block.getAttribute('id'));
  let removed = false;
  const record: Removal = {
    id: removals.length + 1,
    rule: 'outline-leads',
    kind: 'promoted-heading',
    excerpt: excerptOf(leads.flatMap(({ line }) => line.texts)),
    count: leads.length,
    get removed() {
      return removed;
    },
    putBack() {
      if (!removed) return;
      removed = false;
      for (const [index, { line }] of leads.entries()) {
        const id = before[index] ?? null;
        if (id === null) line.block.removeAttribute('id');
        else line.block.id = id;
      }
    },
    takeOut() {
      removed = true;
      for (const { line, id } of leads) line.block.id = id;
    },
  };
  record.takeOut();
  removals.push(record);
}
