// Plain JavaScript without dependencies, because the set-up asks it before anything is installed, on Node 18.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Returns the path of a Chromium (Chromium, Chrome or Edge), or null. The variable `CHROMIUM` goes before all.
 * @param {Record<string, string | undefined>} [environment]
 * @returns {string | null}
 */
export function findChromium(environment = process.env) {
  return find(environment.CHROMIUM, CHROMIUM_NAMES, CHROMIUM_PLACES, environment.PATH);
}

/**
 * Returns the path of a Firefox, or null. The variable `FIREFOX` goes before all.
 * @param {Record<string, string | undefined>} [environment]
 * @returns {string | null}
 */
export function findFirefox(environment = process.env) {
  return find(environment.FIREFOX, FIREFOX_NAMES, FIREFOX_PLACES, environment.PATH);
}

/**
 * @param {string | undefined} wish
 * @param {string[]} names
 * @param {string[]} places
 * @param {string | undefined} path
 * @returns {string | null}
 */
function find(wish, names, places, path) {
  if (wish) return isExecutable(wish) ? wish : null;
  const folders = (path ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find(isExecutable) ?? null;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not ours to run: either way, not a browser to use.
  }
}
