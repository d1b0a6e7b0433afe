/**
 * A piece of hostile markup. `RUN` stands for a call that says that code ran, `LOAD` for an address whose request says that
 * something was fetched; both carry the id of the vector. `ENTITIES` and `PERCENT` are `RUN` in other spellings.
 */
export interface Vector {
  /** What it tries, in a word or two. */
  readonly kind: string;
  readonly html: string;
}

/** Gives every markup of a list the same kind. */
export function vectorsOf(kind: string, markups: readonly string[]): Vector[] {
  return markups.map((html) => ({ kind, html }));
}
