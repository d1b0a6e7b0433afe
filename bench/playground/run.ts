import type { Article } from '../../lib/article/article.ts';
import { extract } from '../../lib/article/extract.ts';
import { type Evidence, gatherEvidence } from '../../lib/article/judgement/evidence.ts';
import { findOutline, type LineVerdict } from '../../lib/article/outline/outline.ts';
import { removedNodes } from '../../lib/article/removal.ts';
import { IDENTITY_ATTRIBUTE, type Workspace } from '../../lib/article/workspace.ts';
import { takeSnapshot } from '../../lib/page/snapshot.ts';

/** One step as the playground shows it. */
export interface ShownStep {
  readonly step: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly removals: readonly number[];
  /** Characters of the body's text after the step. */
  readonly characters: number;
}

/** What the pipeline made of a page, and why. */
export interface Run {
  readonly article: Article;
  readonly steps: readonly ShownStep[];
  readonly evidence: Evidence | null;
  readonly verdicts: readonly LineVerdict[];
  /** Elements of the page that were chosen. */
  readonly chosen: readonly Element[];
  /** Elements of the page that each removal took, by its id; those that the pipeline made itself are on no page. */
  readonly taken: ReadonlyMap<number, readonly Element[]>;
}

/** Runs the pipeline on a page and gathers, between the steps and out of their time, what each of them knew. */
export function runPipeline(page: Document): Run {
  const steps: ShownStep[] = [];
  const verdicts: LineVerdict[] = [];
  const chosen: string[] = [];
  const taken = new Map<number, string[]>();
  let evidence: Evidence | null = null;
  const article = extract(page, {
    onStep({ step, duration, removals }, workspace) {
      steps.push({ step, duration, removals, characters: workspace.body.textContent?.length ?? 0 });
      for (const removal of workspace.removals) {
        if (removals.includes(removal.id)) taken.set(removal.id, removedNodes(removal).flatMap(identitiesOf));
      }
      if (step === 'readable') chosen.push(...[...workspace.body.childNodes].flatMap(identitiesOf));
      if (step === 'tidy') findOutline(copyOf(workspace), (verdict) => verdicts.push(verdict));
      if (step === 'judge') evidence = gatherEvidence(workspace);
    },
  });
  const live = liveElements(page);
  const onPage = (identities: readonly string[]): Element[] =>
    identities.flatMap((identity) => live.get(identity) ?? []);
  return {
    article,
    steps,
    evidence,
    verdicts,
    chosen: onPage(chosen),
    taken: new Map([...taken].map(([id, identities]) => [id, onPage(identities)])),
  };
}

function identitiesOf(node: Node): string[] {
  const identity = node.nodeType === 1 ? (node as Element).getAttribute(IDENTITY_ATTRIBUTE) : null;
  return identity ? [identity] : [];
}

/** The outline changes the body: it is asked a second time, on a copy, for its reasons. */
function copyOf(workspace: Workspace): Workspace {
  return {
    ...workspace,
    body: workspace.body.cloneNode(true) as HTMLElement,
    removals: [],
    draft: { ...workspace.draft },
  };
}

/** A second snapshot numbers an unchanged page as the first one did. */
function liveElements(page: Document): ReadonlyMap<string, Element> {
  const { identityOf } = takeSnapshot(page);
  const elements = new Map<string, Element>();
  for (const element of page.body.querySelectorAll('*')) {
    const identity = identityOf(element);
    if (identity) elements.set(identity, element);
  }
  return elements;
}
