import type { Driver } from '../tests/browsers/driver.ts';
import { ReaderPage, type ShownArticle } from '../tests/browsers/reader-page.ts';
import type { PageSource } from './page-source.ts';
import { PlainFailure } from './run-command.mjs';

/** Scripts as the command line names them, and as the reader does. */
export const SCRIPTS = { original: 'original', hans: 'Hans', tw: 'Hant-TW', hk: 'Hant-HK' } as const;

export type ScriptName = keyof typeof SCRIPTS;

/** Time that a live page gets to load its parts before the click, in ms: trackers may stall it for ever. */
const LOAD_TIME = 5_000;
/** Time for pictures, fonts and transitions before a screenshot, in ms. */
const REST_TIME = 700;

/**
 * Opens a page, clicks the toolbar button and returns the open reader. Throws `PlainFailure` where no reader opens, with
 * what the toolbar button says.
 */
export async function readPage(driver: Driver, source: PageSource): Promise<ReaderPage> {
  driver.serve(source.respond);
  await driver.open(source.address);
  if (source.network) {
    await driver.page
      .waitForFunction(() => document.readyState === 'complete', { timeout: LOAD_TIME })
      .catch(() => undefined);
  }
  const reader = new ReaderPage(driver);
  try {
    await reader.open();
  } catch (error) {
    const { badge, title } = await driver.readAction();
    if (badge === '') throw error;
    throw new PlainFailure(`The reader did not open. The toolbar button says: ${title}`);
  }
  return reader;
}

/**
 * Switches to a script by its key. Throws `PlainFailure` where the article has no scripts to switch, and where the key does not
 * lead there.
 */
export async function showScript(reader: ReaderPage, script: ScriptName): Promise<void> {
  const wanted = SCRIPTS[script];
  // One press at a time, by what is shown then: the script of last time may arrive while the keys are counted.
  for (let presses = 0; presses < 2 * Object.keys(SCRIPTS).length; presses += 1) {
    const { script: shown } = await reader.read();
    if (shown === null) throw new PlainFailure('The article is not Chinese: there is no script to switch.');
    if (shown === wanted) return;
    await reader.press('s');
    await reader.waitForOtherScript(shown);
  }
  throw new PlainFailure(`The key does not lead to the script ${script}.`);
}

/** Saves what the window shows as a PNG, once it has come to rest. */
export async function takeScreenshot(driver: Driver, path: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST_TIME));
  await driver.page.screenshot({ path: path as `${string}.png` });
}

/** Writes an article as it is shown in lines of plain text. */
export function describeArticle({ title, facts, languages, outline, lines, script }: ShownArticle): string {
  const row = (name: string, value: string | null) => (value ? [`${name.padEnd(10)}${value}`] : []);
  const characters = lines.reduce((sum, line) => sum + [...line].length, 0);
  return [
    ...row('Title', title),
    ...row('Source', facts.source),
    ...row('Date', facts.published),
    ...row('Authors', facts.authors),
    ...row('Editors', facts.editors),
    ...row('Language', `${languages[1] ?? ''}${script ? ` (script: ${script})` : ''}`),
    ...row('Text', `${lines.length} paragraphs and headings, ${characters} characters`),
    ...row('From', lines[0] ?? null),
    ...row('To', lines.at(-1) ?? null),
    outline.length > 0 ? `${outline.length} sections` : 'No sections',
    ...outline.map((section, index) => `${String(index + 1).padStart(4)}  ${section.title}`),
  ].join('\n');
}
