import type { ComponentChildren } from 'preact';
import { TYPESETTING_ATTRIBUTE } from '../lib/export/typesetting.ts';
import { typesetRuns } from '../lib/reader/upright-digits.ts';

/** A text of the header, its numbers upright where lines are: what a body's numbers are set by is not drawn by components. */
export function uprightText(text: string, isVertical: boolean): ComponentChildren {
  if (!isVertical) return text;
  return typesetRuns(text).map(({ text: part, kind }) =>
    kind === null ? part : <span {...{ [TYPESETTING_ATTRIBUTE]: kind }}>{part}</span>,
  );
}
