// `npm test`: sets up and runs every check, one stage after another. Plain JavaScript for Node 18.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateCode, setUp } from './bootstrap.mjs';
import { main, ROOT, run } from './run-command.mjs';

const REPORTS = join(ROOT, 'out', 'test-reports');

/** Ends the run at the stage it is thrown in; the reason has been shown. */
class StageFailure extends Error {}

/** @type {{ name: string, job: () => Promise<void> }[]} */
const STAGES = [
  { name: 'set-up', job: () => setUp(['chromium', 'firefox']) },
  { name: 'generated code', job: generateCode },
  { name: 'types', job: () => tool('tsc', '--noEmit') },
  { name: 'lint', job: () => tool('biome', 'check') },
  { name: 'unit and architecture tests', job: () => tests('unit') },
  { name: 'build for Chrome', job: () => tool('wxt', 'build', '-b', 'chrome') },
  { name: 'build for Firefox', job: () => tool('wxt', 'build', '-b', 'firefox') },
  { name: 'tests of the build', job: () => tests('build', 'tests/build/vitest.config.ts') },
  { name: 'end-to-end tests in Chromium and Firefox', job: () => tests('e2e', 'tests/e2e/vitest.config.ts') },
];

const count = { passed: 0, failed: 0, skipped: 0 };

await main(async () => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  /** @type {{ name: string, seconds: number }[]} */
  const times = [];
  let failedStage = '';
  for (const [index, { name, job }] of STAGES.entries()) {
    console.log(`\n━━━ ${index + 1}/${STAGES.length} ${name} ━━━`);
    const begin = Date.now();
    try {
      await job();
    } catch (error) {
      failedStage = name;
      if (!(error instanceof StageFailure)) console.error(error instanceof Error ? error.message : error);
    }
    times.push({ name, seconds: (Date.now() - begin) / 1000 });
    if (failedStage) break;
  }
  console.log('\n━━━ summary ━━━');
  for (const { name, seconds } of times) {
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}${name === failedStage ? '  ← FAILED' : ''}`);
  }
  console.log(
    `${times
      .reduce((sum, { seconds }) => sum + seconds, 0)
      .toFixed(1)
      .padStart(7)} s  in all`,
  );
  const notRun = STAGES.slice(times.length).map(({ name }) => name);
  if (failedStage) {
    console.log(`Failed in: ${failedStage}.${notRun.length > 0 ? ` Not run: ${notRun.join(', ')}.` : ''}`);
  }
  if (count.skipped > 0) console.log(`${count.skipped} skipped`);
  // A stage that fails without a failed test (types, a build, a crash) is a failure all the same.
  if (failedStage && count.failed === 0) count.failed = 1;
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return failedStage ? 1 : 0;
});

/**
 * Runs a tool of the project.
 * @param {string} name
 * @param {...string} args
 */
async function tool(name, ...args) {
  if ((await run(name, args)) !== 0) throw new StageFailure(name);
}

/**
 * Runs tests with Vitest and adds what its report says to the count. No tests at all is a failure.
 * @param {string} name Of the report.
 * @param {string} [config]
 */
async function tests(name, config) {
  const report = join(REPORTS, `${name}.json`);
  const options = config ? ['--config', config] : [];
  const code = await run('vitest', [
    'run',
    ...options,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(report);
  count.passed += numPassedTests;
  count.failed += numFailedTests;
  count.skipped += numPendingTests + numTodoTests;
  if (code !== 0) throw new StageFailure(name);
}

/**
 * @param {string} file
 * @returns {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`Vitest left no report in ${file}: ${error instanceof Error ? error.message : error}`);
  }
}
