// `npm run playground [-- FILE]`: serves the page that runs the pipeline on a saved page and shows why it did what it did.
import { join, resolve } from 'node:path';
import { createServer } from 'vite';
import { findPageSource } from './page-source.ts';
import { main, PlainFailure, ROOT } from './run-command.mjs';

await main(async () => {
  const [argument] = process.argv.slice(2);
  const saved = readSaved(argument);
  const server = await createServer({
    configFile: false,
    root: join(ROOT, 'bench/playground'),
    logLevel: 'warn',
    // A port of its own, for this machine alone.
    server: { host: '127.0.0.1', port: 0, fs: { allow: [ROOT] } },
    plugins: [
      {
        name: 'saved-page',
        configureServer({ middlewares }) {
          middlewares.use('/saved-page', (_request, response) => {
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify(saved));
          });
        },
      },
    ],
  });
  await server.listen();
  console.log(`The playground is at ${server.resolvedUrls?.local[0] ?? '?'}  (Ctrl+C ends it)`);
  await new Promise((end) => process.once('SIGINT', end).once('SIGTERM', end));
  await server.close();
  return 0;
});

/** The page of the command line, or the sample page, with its address. */
function readSaved(argument: string | undefined): { html: string; address: string } {
  // npm runs scripts in the repository; a file is named from where the person is.
  const here = process.env.INIT_CWD;
  const file =
    argument !== undefined && here && !/^https?:/i.test(argument) ? resolve(here, argument) : argument;
  const source = findPageSource(file);
  const served = source.respond(source.address);
  if (!served) throw new PlainFailure('The playground reads saved pages; a live one must be saved first.');
  const html = typeof served.body === 'string' ? served.body : new TextDecoder().decode(served.body);
  return { html, address: source.address };
}
