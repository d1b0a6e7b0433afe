// `npm run setup`: everything that the other commands need, from a fresh clone. Plain JavaScript for Node 18.
import { generateCode, setUp } from './bootstrap.mjs';
import { main } from './run-command.mjs';

await main(async () => {
  await setUp(['chromium', 'firefox']);
  await generateCode();
  console.log('Set up. Next: npm start, npm test, npm run build.');
  return 0;
});
