import { styleText } from 'node:util';
import { readOptions, UsageError, withUsage } from '../options.ts';
import { type Gold, isFolder, listPages } from './corpus.ts';
import { BrowserKeeper, bundlePipeline, Extractor } from './extractor.ts';
import { diffLines } from './line-diff.ts';
import type { ExtractionResult } from './result.ts';

const USAGE = 'usage: npm run bench -- show --corpus DIR --id SET/ID [--full]';

/** How much of a line in both texts is shown without `--full`, in characters. */
const SAME_LINE_LENGTH = 60;

/** Extracts one saved page and prints what came of it, then a comparison of its text with the gold text. */
export function run(args: string[]): Promise<number> {
  return withUsage(USAGE, async () => {
    const { corpus, id, full } = readOptions(args, { corpus: 'text', id: 'text', full: 'flag' });
    if (!corpus) throw new UsageError('--corpus is missing: the folder of SET/ID/page.html.');
    if (!(await isFolder(corpus))) throw new UsageError(`--corpus: there is no folder "${corpus}".`);
    if (!id) throw new UsageError('--id is missing: SET/ID.');
    const [page] = await listPages(corpus, { only: id.split('/')[0], ids: [id] });
    if (!page) throw new UsageError(`The corpus has no page "${id}".`);
    const browsers = new BrowserKeeper();
    try {
      const [line] = await new Extractor(browsers).extract(page, [await bundlePipeline()]);
      if (!line || line.error !== null) {
        console.error(line?.error ?? 'No result.');
        return 1;
      }
      console.log(`${page.id}\n${page.address}\n${page.file}\n`);
      printResult(line, page.gold);
      printTexts(line.text, page.gold, full ?? false);
      return 0;
    } finally {
      await browsers.close();
    }
  });
}

function printResult(result: ExtractionResult, gold: Gold): void {
  const judgement = `${result.article ? 'article' : 'not an article'} (${result.reason}, ${result.confidence?.toFixed(2)})`;
  const goldJudgement = gold.article === false ? 'not an article' : 'article';
  printField('judgement', judgement, judgement.startsWith(goldJudgement) ? null : goldJudgement);
  printField('title', result.title, gold.title && gold.title !== result.title ? gold.title : null);
  const rest: [string, string | undefined][] = [
    ['subtitle', result.subtitle],
    ['authors', result.byline],
    ['source', result.source],
    ['editors', result.editors?.join(' ')],
    ['published', result.published],
    ['updated', result.updated],
    ['site', result.siteName],
    ['lead image', result.leadImage],
    ['next page', result.nextPage],
    ['language', `${result.lang} ${result.script ?? ''}`],
  ];
  for (const [name, value] of rest) if (value) printField(name, value);
  const steps = result.steps?.map(({ step, ms }) => `${step} ${ms.toFixed(1)}`).join(', ');
  printField('time', `${result.ms.toFixed(1)} ms: ${steps ?? ''}`);

  console.log(styleText('bold', `\nsections (${result.sections?.length ?? 0})`));
  for (const { level, title, promoted } of result.sections ?? []) {
    console.log(`  ${'  '.repeat(level - 1)}${title}${promoted ? styleText('dim', ' (promoted)') : ''}`);
  }
  for (const { kind, text } of gold.headings ? diffLines(gold.headings, result.headings) : []) {
    if (kind === 'missing') console.log(styleText('red', `- ${text}`));
    if (kind === 'extra') console.log(styleText('green', `+ ${text}`));
  }

  console.log(styleText('bold', `\nremovals (${result.removals?.length ?? 0})`));
  for (const { rule, kind, count, removed, excerpt } of result.removals ?? []) {
    const state = removed ? '' : ' (put back)';
    console.log(`  ${kind} ${styleText('dim', `${rule} ×${count}${state}`)} ${shorten(excerpt, 120)}`);
  }
}

function printField(name: string, value: string, gold: string | null = null): void {
  console.log(`${name.padEnd(11)} ${value}${gold === null ? '' : styleText('red', `   gold: ${gold}`)}`);
}

function printTexts(text: string, gold: Gold, full: boolean): void {
  for (const must of gold.must ?? []) {
    if (!bare(text).includes(bare(must))) console.log(styleText('red', `\nmust, not there: ${must}`));
  }
  for (const mustNot of gold.mustNot ?? []) {
    if (bare(text).includes(bare(mustNot)))
      console.log(styleText('green', `\nmust not, but there: ${mustNot}`));
  }
  const got = text.split('\n');
  if (gold.text == null) {
    console.log(styleText('bold', '\ntext (the gold has none)'));
    console.log(text);
    return;
  }
  const lines = diffLines(gold.text.split('\n').filter(Boolean), got);
  const count = (wanted: string) => lines.filter(({ kind }) => kind === wanted).length;
  console.log(
    styleText('bold', `\ntext: ${count('same')} same, ${count('missing')} missing, ${count('extra')} extra`),
  );
  for (const { kind, text: line } of lines) {
    if (kind === 'missing') console.log(styleText('red', `- ${line}`));
    else if (kind === 'extra') console.log(styleText('green', `+ ${line}`));
    else console.log(styleText('dim', `  ${full ? line : shorten(line, SAME_LINE_LENGTH)}`));
  }
}

function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
