import type { Run } from './run.ts';

/** Styles of the marks on the page; a style sheet changes none of its elements, so that it can be run again. */
const CHOSEN = '3px solid #1a7f37';
const TAKEN = '2px dashed #b42318';

/** Marks on the saved page what was chosen and what was taken out. Returns a function that goes to a removal's place. */
export function markPage(run: Run): (removal: number) => void {
  for (const element of run.chosen) outline(element, CHOSEN);
  for (const elements of run.taken.values()) for (const element of elements) outline(element, TAKEN);
  return (removal) => run.taken.get(removal)?.[0]?.scrollIntoView({ block: 'center' });
}

function outline(element: Element, style: string): void {
  (element as HTMLElement).style?.setProperty('outline', style, 'important');
}

/** Shows the article in a frame without scripts. */
export function showArticle(frame: HTMLIFrameElement, run: Run): void {
  const shown = frame.contentDocument;
  if (!shown) return;
  const { title, language, direction, body } = run.article;
  shown.documentElement.lang = language;
  shown.documentElement.dir = direction;
  const heading = shown.createElement('h1');
  heading.textContent = title;
  shown.body.replaceChildren(heading, shown.adoptNode(body));
  shown.body.style.cssText = 'max-width: 40em; margin: 1em auto; line-height: 1.7';
}

/** Writes the trace: steps, metadata, judgement, sections and removals, each of which can be put back. */
export function showTrace(place: HTMLElement, run: Run, goTo: (removal: number) => void): void {
  const { article, steps, evidence, verdicts } = run;
  const { judgement, sections, removals } = article;
  const total = steps.reduce((sum, { duration }) => sum + duration, 0);
  place.replaceChildren(
    ...section('Judgement', [
      ['article', String(judgement.isArticle)],
      ['reason', judgement.reason],
      ['confidence', judgement.confidence.toFixed(2)],
      ...Object.entries(evidence ?? {}).map(([name, value]): Row => [name, String(value)]),
    ]),
    ...section(`Steps, ${total.toFixed(1)} ms`, [
      ['step', 'ms', 'removals', 'characters'],
      ...steps.map(
        ({ step, duration, removals: made, characters }): Row => [
          step,
          duration.toFixed(1),
          made.length > 0 ? String(made.length) : '',
          String(characters),
        ],
      ),
    ]),
    ...section('Metadata', metadataRows(run)),
    ...section(
      'Sections',
      sections.map(
        ({ level, title, promoted }): Row => [
          `${'· '.repeat(level)}${title}`,
          promoted ? 'by looks' : 'heading',
        ],
      ),
    ),
    ...section(
      'Lines that were considered as headings',
      verdicts.map(({ text, verdict }): Row => [verdict, text]),
    ),
    ...section(
      `Removed, ${removals.length}`,
      removals.map(
        ({ id, rule, kind, count, excerpt }): Row => [
          removalControl(run, id, goTo),
          count > 1 ? `${rule} ×${count}` : rule,
          kind,
          excerpt,
        ],
      ),
    ),
  );
}

type Row = readonly (string | Node)[];

function metadataRows({ article }: Run): Row[] {
  const { published, updated } = article;
  const date = (value: typeof published): string =>
    value ? `${value.iso}${value.zone ?? ''} (${value.precision})` : '';
  const rows: Row[] = [
    ['title', article.title],
    ['subtitle', article.subtitle ?? ''],
    ['authors', article.authors.join(', ')],
    ['source', article.source ?? ''],
    ['editors', article.editors.join(', ')],
    ['published', date(published)],
    ['updated', date(updated)],
    ['site', article.siteName ?? ''],
    ['lead image', article.leadImage ?? ''],
    ['language', `${article.language}, ${article.direction}, ${article.script}`],
    ['next page', article.nextPage ?? ''],
  ];
  return rows;
}

function removalControl({ article }: Run, id: number, goTo: (removal: number) => void): Node {
  const removal = article.removals.find((other) => other.id === id);
  const button = document.createElement('button');
  const label = (): void => {
    button.textContent = removal?.removed ? 'put back' : 'take out';
  };
  label();
  button.addEventListener('click', () => {
    if (removal?.removed) removal.putBack();
    else removal?.takeOut();
    label();
    goTo(id);
  });
  return button;
}

function section(title: string, rows: readonly Row[]): Node[] {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const table = document.createElement('table');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const cell of cells) row.insertCell().append(cell);
  }
  return [heading, table];
}
