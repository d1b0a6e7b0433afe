import { describe, expect, it } from 'vitest';
import { type BuiltFor, gzipSize, readBuiltFiles } from './built-files.ts';

interface Budget {
  readonly files: RegExp;
  /** Kilobytes (1,000 bytes) after gzip, for all files that match together. */
  readonly kilobytes: number;
  readonly why: string;
}

/** Every file of the package stands under one of these. */
const BUDGETS: readonly Budget[] = [
  // 90 is the aim, since all of it is parsed before the first line of text can be shown: docs/performance.md says what weighs.
  {
    files: /^content-scripts\/reader\.(js|css)$/,
    kilobytes: 121,
    why: 'injected and parsed on the click, before the first picture',
  },
  {
    files: /^content-scripts\/view\.js$/,
    kilobytes: 63,
    why: 'injected on every click, behind the first picture',
  },
  {
    files: /^background\.js$/,
    kilobytes: 8,
    why: 'parsed whenever the worker wakes, before the click is heard',
  },
  { files: /^(welcome\.html|(chunks|assets)\/welcome-.*)$/, kilobytes: 10, why: 'one screen, shown once' },
  { files: /^(unavailable\.html|(chunks|assets)\/unavailable-.*)$/, kilobytes: 8, why: 'one sentence' },
  {
    files: /^content-scripts\/detector\.js$/,
    kilobytes: 12,
    why: 'runs on every page of a site that was granted',
  },
  {
    files: /^content-scripts\/converter\.js$/,
    kilobytes: 30,
    why: 'injected on the first switch of the script',
  },
  // The tables of pairs are 75 of it; they make the conversion a quarter faster.
  { files: /^dictionaries\/.*$/, kilobytes: 1_080, why: 'read on the first switch of the script' },
  { files: /^content-scripts\/exporter\.js$/, kilobytes: 60, why: 'injected for the first file' },
  {
    files: /^content-scripts\/aids\.js$/,
    kilobytes: 35,
    why: 'injected when one first finds, listens or looks at marks',
  },
  {
    files: /^content-scripts\/panels\.js$/,
    kilobytes: 20,
    why: 'injected when the pointer or the focus comes near a button that opens a panel',
  },
  { files: /^content-scripts\/pages\.js$/, kilobytes: 20, why: 'injected for an article that is split' },
  { files: /^content-scripts\/picker\.js$/, kilobytes: 25, why: 'injected when the person picks by hand' },
  { files: /^(options\.html|(chunks|assets)\/.*)$/, kilobytes: 80, why: 'pages of the extension' },
  {
    files: /^(manifest\.json|NOTICE\.txt|icon\/.*)$/,
    kilobytes: 60,
    why: 'read by the browser, not by pages',
  },
  { files: /^_locales\//, kilobytes: 40, why: 'read by the browser, one locale at a time' },
];

/** Kilobytes of the whole package as a zip. */
const PACKAGE = 1_500;

describe.each<BuiltFor>(['chromium', 'firefox'])('the build for %s', (browser) => {
  const files = readBuiltFiles(browser);
  const sizes = files.map(({ path, content }) => ({ path, size: gzipSize(content) }));
  const kilobytesOf = (list: readonly { size: number }[]) =>
    list.reduce((sum, { size }) => sum + size, 0) / 1_000;
  const budgetOf = (path: string) => BUDGETS.find((budget) => budget.files.test(path));

  it('has a reader', () => {
    expect(sizes.map(({ path }) => path)).toContain('content-scripts/reader.js');
  });

  it('has no file without a budget', () => {
    expect(sizes.filter(({ path }) => !budgetOf(path))).toEqual([]);
  });

  it.each(BUDGETS)('$files keeps to $kilobytes KB ($why)', (budget) => {
    const own = sizes.filter(({ path }) => budgetOf(path) === budget);
    const total = kilobytesOf(own);
    expect(total, own.map(({ path, size }) => `${path} ${size}`).join('\n')).toBeLessThanOrEqual(
      budget.kilobytes,
    );
  });

  it(`is a package of at most ${PACKAGE} KB`, () => {
    expect(kilobytesOf(sizes)).toBeLessThanOrEqual(PACKAGE);
  });
});
