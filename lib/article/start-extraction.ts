import { takeSnapshot } from '../page/snapshot.ts';
import { inOneGo, type Steps } from '../page/steps.ts';
import type { LATER_STEPS } from './later-steps.ts';
import { FIRST_STEPS } from './steps.ts';
import type { Step, Workspace } from './workspace.ts';

/** Name of a step; `snapshot` comes before all of them and cannot be left out. */
export type StepName = (typeof FIRST_STEPS | typeof LATER_STEPS)[number]['name'];

/** What one step did, for the playground and the bench. */
export interface StepTrace {
  readonly step: StepName | 'snapshot';
  /** Milliseconds. */
  readonly duration: number;
  /** Ids of the removals that the step made. */
  readonly removals: readonly number[];
}

/** What a caller may ask of the pipeline. */
export interface ExtractOptions {
  /** Steps to leave out. */
  readonly without?: ReadonlySet<StepName>;
  /** Tidy rules to leave out, by id. */
  readonly withoutRules?: ReadonlySet<string>;
  /** The part of the live page that the person pointed at as the article. */
  readonly chosen?: Element;
  /** Parts of the live page that the person pointed at as not the article. */
  readonly excluded?: readonly Element[];
  /** Is called after every step. */
  readonly onStep?: (trace: StepTrace, workspace: Workspace) => void;
  /** Clock in milliseconds. */
  readonly now?: () => number;
}

type NamedStep = Step & { readonly name: StepName };

/** An extraction on its way. */
export interface Extraction {
  readonly workspace: Workspace;
  /** Runs further steps, but for those that the caller left out. */
  run(steps: readonly NamedStep[]): void;
  /** The same in parts. */
  inSteps(steps: readonly NamedStep[]): Steps;
}

/** Takes the snapshot of a live page, which it only reads; every step is still to run. */
export function takeUp(document: Document, options: ExtractOptions = {}): Extraction {
  const now = options.now ?? (() => performance.now());
  let start = now();
  const snapshot = takeSnapshot(document);
  const workspace: Workspace = {
    copy: snapshot.copy,
    address: snapshot.address,
    measures: snapshot.measures,
    removals: [],
    body: snapshot.copy.createElement('article'),
    draft: {},
    chosenByHand: options.chosen ? snapshot.identityOf(options.chosen) : null,
    excludedByHand: (options.excluded ?? []).flatMap((element) => snapshot.identityOf(element) ?? []),
    disabledRules: options.withoutRules ?? new Set(),
  };
  const report = (step: StepTrace['step'], before: number): void => {
    const duration = now() - start;
    const removals = workspace.removals.slice(before).map((removal) => removal.id);
    options.onStep?.({ step, duration, removals }, workspace);
    start = now();
  };
  function* inSteps(steps: readonly NamedStep[]): Steps {
    start = now();
    for (const step of steps) {
      if (options.without?.has(step.name)) continue;
      const before = workspace.removals.length;
      if ('inSteps' in step) yield* step.inSteps(workspace);
      else step.run(workspace);
      report(step.name, before);
    }
  }
  report('snapshot', 0);
  return { workspace, run: (steps) => inOneGo(inSteps(steps)), inSteps };
}

/** Takes the snapshot and runs the first steps: all that the first picture shows is in the workspace then. */
export function startExtraction(document: Document, options: ExtractOptions = {}): Extraction {
  const extraction = takeUp(document, options);
  extraction.run(FIRST_STEPS);
  return extraction;
}
