// Plain JavaScript without dependencies: it runs on Node 18, before anything is installed.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/u, '');

const TOOLS = join(ROOT, 'node_modules', '.bin');

/** A failure that a person can act on: its message is all that is shown of it. */
export class PlainFailure extends Error {}

/**
 * The environment in which commands run: the tools of the project, Node among them, go before those of the system.
 * @param {Record<string, string>} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(more = {}) {
  return { ...process.env, PATH: `${TOOLS}${delimiter}${process.env.PATH ?? ''}`, ...more };
}

/**
 * Runs a command in the folder of the repository, its output shown, and returns its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] Further variables.
 * @returns {Promise<number>}
 */
export function run(command, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: toolEnvironment(environment),
      stdio: ['ignore', 'inherit', 'inherit'],
      // npm and the tools are scripts with an ending of their own on Windows, which only its shell finds.
      shell: process.platform === 'win32',
    });
    // Ctrl+C reaches the child by itself, and it may need a moment to close a browser: wait for it rather than go first.
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    const wait = () => undefined;
    process.on('SIGINT', wait);
    process.on('SIGTERM', pass);
    const settle = () => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      settle();
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/**
 * Runs the job of a script. A failure that a person can act on is told in a sentence, any other with its stack; both
 * give exit code 1.
 * @param {() => Promise<number>} job Returns the exit code.
 * @returns {Promise<void>}
 */
export async function main(job) {
  try {
    process.exitCode = await job();
  } catch (error) {
    console.error(error instanceof PlainFailure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
