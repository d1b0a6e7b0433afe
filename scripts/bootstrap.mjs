// Plain JavaScript without dependencies: it runs on Node 18, before anything is installed.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium, findFirefox } from './find-browser.mjs';
import { PlainFailure, ROOT, run, toolEnvironment } from './run-command.mjs';

const OLDEST_NODE = 18;
/** The oldest Node that WXT and Vitest take. */
const TOOLCHAIN_NODE = 22;
const APT_ATTEMPTS = 3;

const BROWSERS = {
  chromium: { name: 'Chromium', find: findChromium, package: 'chromium', variable: 'CHROMIUM' },
  firefox: { name: 'Firefox', find: findFirefox, package: 'firefox-esr', variable: 'FIREFOX' },
};

/**
 * Installs what is missing to work on the project: dependencies, generated code, browsers. What is there is left alone,
 * so that a second run takes a second.
 * @param {readonly ('chromium' | 'firefox')[]} browsers
 * @returns {Promise<void>}
 */
export async function setUp(browsers) {
  await installDependencies();
  await installBrowsers(browsers);
}

/**
 * Writes the code that is generated from dependencies: WXT's types and the dictionaries.
 * @returns {Promise<void>}
 */
export async function generateCode() {
  const code = await run('npm', ['run', '--silent', 'prepare:code']);
  if (code !== 0) throw new PlainFailure('The generated code could not be written; the reason is above.');
}

async function installDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new PlainFailure(`This needs Node ${OLDEST_NODE} or newer; this one is ${process.version}.`);
  }
  if (dependenciesAreCurrent(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))) {
    console.log('Dependencies: as package-lock.json says.');
  } else {
    console.log('Dependencies: installing with npm ci.');
    // Warnings would be that some tools are too new for the Node at hand, which they will not run on.
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0)
      throw new PlainFailure('npm ci failed; its reason is above. Is the package registry reachable?');
  }
  const version = await nodeVersion();
  if (Number(version.split('.')[0]) < TOOLCHAIN_NODE) {
    throw new PlainFailure(
      `The tools need Node ${TOOLCHAIN_NODE} or newer and would run on ${version}: the npm package "node" did not bring ` +
        'one. Allow its install script (npm config get ignore-scripts), remove node_modules and run this again.',
    );
  }
  console.log(`Node for the tools: ${version}.`);
}

/**
 * Tells whether what is installed is what the lockfile asks for. By content, because a checkout gives files any date.
 * @param {Lockfile | undefined} wanted
 * @param {Lockfile | undefined} installed
 * @returns {boolean}
 *
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean } | undefined> }} Lockfile
 */
export function dependenciesAreCurrent(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false;
  const present = installed.packages;
  return Object.entries(wanted.packages).every(([place, entry]) => {
    if (place === '') return true;
    const found = present[place];
    // npm leaves out optional packages of other platforms.
    return found ? found.version === entry?.version : entry?.optional === true;
  });
}

/** @param {string} file */
function readJson(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

async function nodeVersion() {
  const { stdout } = await promisify(execFile)('node', ['--version'], {
    env: toolEnvironment(),
    shell: process.platform === 'win32',
  });
  return stdout.trim().replace(/^v/u, '');
}

/** @param {readonly ('chromium' | 'firefox')[]} names */
async function installBrowsers(names) {
  const browsers = names.map((name) => BROWSERS[name]);
  const missing = browsers.filter(({ find }) => !find());
  for (const { name, variable } of missing) {
    const path = process.env[variable];
    if (path)
      throw new PlainFailure(`${variable} says that ${name} is ${path}, but that is no program that runs.`);
  }
  const packages = missing.map((browser) => browser.package);
  // Without them Chinese text is a row of boxes in every screenshot.
  const fonts = process.platform === 'linux' && (missing.length > 0 || (await lacksChineseFont()));
  if (packages.length > 0 || fonts) await installPackages(packages, fonts ? ['fonts-noto-cjk'] : []);
  for (const { name, find, variable, package: debian } of browsers) {
    const path = find();
    if (!path) {
      throw new PlainFailure(
        `${name} is not installed. Install it (on Debian: apt-get install ${debian}), or set ${variable} to its path.`,
      );
    }
    console.log(`${name}: ${path}`);
  }
}

async function lacksChineseFont() {
  try {
    const { stdout } = await promisify(execFile)('fc-list', [':lang=zh', 'family']);
    return stdout.trim() === '';
  } catch {
    return false; // Without fontconfig there is no telling; a missing font shows in pictures only.
  }
}

/**
 * Installs packages of Debian where this process may; otherwise does nothing, and the caller says what is missing.
 * @param {readonly string[]} browsers
 * @param {readonly string[]} fonts
 */
async function installPackages(browsers, fonts) {
  const packages = [...browsers, ...fonts];
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    if (fonts.length > 0)
      console.warn(`No Chinese font was found. On Debian: apt-get install ${fonts.join(' ')}`);
    return;
  }
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-o', 'Dpkg::Use-Pty=0'];
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  for (let attempt = 1; ; attempt += 1) {
    const code =
      (await run('apt-get', [...options, '-q', 'update'], environment)) ||
      (await run(
        'apt-get',
        [...options, '-qq', 'install', '-y', '--no-install-recommends', ...packages],
        environment,
      ));
    if (code === 0) return;
    if (attempt === APT_ATTEMPTS) {
      throw new PlainFailure(`apt-get could not install ${packages.join(', ')}; its reason is above.`);
    }
    console.log(`apt-get failed; trying again (${attempt + 1} of ${APT_ATTEMPTS}).`);
    await new Promise((resolve) => setTimeout(resolve, 5_000 * attempt));
  }
}
