// Asks the registry whether what ships, or what builds it, has known faults. Not part of `npm test`: the answer changes with the
// day and not with the code, and the question needs the network.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Report {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
  readonly error?: { readonly summary?: string };
}

/** Asks for one part of the tree; null where there is no answer. */
function audit(...options: string[]): Readonly<Record<string, number>> | null {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...options], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const report = JSON.parse(stdout || '{}') as Report;
  return report.metadata?.vulnerabilities ?? null;
}

const shipped = audit('--omit=dev');
if (!shipped) {
  console.error('The registry does not answer questions about known faults.');
  process.exitCode = 2;
} else {
  console.log(`What ships: ${shipped.total ?? 0} known faults.`);
  console.log(`With what builds and tests it: ${audit()?.total ?? 'unknown'}.`);
  process.exitCode = (shipped.total ?? 0) === 0 ? 0 : 1;
}
