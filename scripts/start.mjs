// `npm start [-- FILE-OR-URL …]`: sets up, builds, and hands over to open-page.ts. Plain JavaScript for Node 18.
import { generateCode, setUp } from './bootstrap.mjs';
import { main, PlainFailure, run } from './run-command.mjs';

await main(async () => {
  await setUp(['chromium']);
  await generateCode();
  if ((await run('wxt', ['build', '-b', 'chrome'])) !== 0) {
    throw new PlainFailure('The extension could not be built; the reason is above.');
  }
  return run('node', ['scripts/open-page.ts', ...process.argv.slice(2)]);
});
