import type { Failure } from './errors.ts';

/** Most lines of a stack that are handed on. */
const LINES = 12;

/** A line of a stack that names one of the extension's files, in Chromium's and in Firefox's form. */
const PLACE =
  /^\s*(?:at (?<chromium>[\w$.<> ]+) \(|(?<firefox>[\w$.</]*)@)?(?:at )?\(?(?:chrome|moz)-extension:\/\/[^/]+\/(?<file>[\w./-]+):(?<line>\d+):(?<column>\d+)\)?\s*$/;

/** What the extension and the browser say of themselves. */
export interface Surroundings {
  readonly version: string;
  readonly userAgent: string;
}

/**
 * What a person can hand on about a failure: version, browser, step, kind of error, places in the extension's own files. Nothing
 * of the page: messages of errors can quote it, so they stay out, as does the part of an address that is the person's alone.
 */
export function failureDetails({ error, step }: Failure, { version, userAgent }: Surroundings): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').flatMap((line) => {
    const found = PLACE.exec(line)?.groups;
    return found
      ? [`  ${found.chromium ?? found.firefox ?? ''} ${found.file}:${found.line}:${found.column}`]
      : [];
  });
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  return [`Limpid ${version}`, userAgent, `Step: ${step}`, `Error: ${kind}`, ...places.slice(0, LINES)].join(
    '\n',
  );
}
