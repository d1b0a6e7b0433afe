import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../tests/browsers/driver.ts';

/** The ways for a dictionary into a content script. */
export const WAYS = [
  { name: 'message', what: 'message, the bytes in one', browsers: ['chromium', 'firefox'] },
  { name: 'pieces', what: 'message, the bytes in six pieces', browsers: ['chromium', 'firefox'] },
  { name: 'base64', what: 'message, Base64 (messages as JSON)', browsers: ['chromium'] },
  { name: 'injected', what: 'injected script that holds Base64', browsers: ['chromium', 'firefox'] },
  { name: 'fetched', what: 'fetch of a web-accessible file', browsers: ['chromium', 'firefox'] },
] as const satisfies readonly { name: string; what: string; browsers: readonly BrowserName[] }[];

export type WayName = (typeof WAYS)[number]['name'];

const DICTIONARY = 'dictionaries/to-traditional.dictionary';
const PIECES = 6;

/** Where the two content scripts of a variant meet; the converter's own is the extension's. */
const PLACE = "Symbol.for('limpid.bench-dictionary')";

const background = (way: WayName): string => `
const api = globalThis.browser ?? chrome;
const read = async () => (await fetch(api.runtime.getURL('${DICTIONARY}'))).arrayBuffer();
let reading = null;
api.runtime.onInstalled.addListener(() => api.tabs.create({ url: api.runtime.getURL('welcome.html') }));
api.action.onClicked.addListener((tab) =>
  api.scripting.executeScript({ target: { tabId: tab.id }, files: ['delivery.js'] }));
api.runtime.onMessage.addListener((message, sender, respond) => {
  const inject = (file) => api.scripting.executeScript({ target: { tabId: sender.tab.id }, files: [file] });
  if (message.type === 'converter') inject('content-scripts/converter.js').then(() => respond(true));
  else if (message.type === 'injected') inject('dictionary.js').then(() => respond(true));
  else if (message.type === 'message') read().then(respond);
  else if (message.type === 'base64') read().then((bytes) => respond(new Uint8Array(bytes).toBase64()));
  else if (message.type === 'piece') {
    reading ??= read().finally(() => { reading = null; });
    reading.then((bytes) => {
      const size = Math.ceil(bytes.byteLength / ${PIECES});
      respond(bytes.slice(message.piece * size, (message.piece + 1) * size));
    });
  } else return false;
  return true;
});
// ${way}
`;

const LOADING: Record<WayName, string> = {
  message: `api.runtime.sendMessage({ type: 'message' })`,
  pieces: `Promise.all(Array.from({ length: ${PIECES} }, (_, piece) => api.runtime.sendMessage({ type: 'piece', piece })))
    .then((pieces) => new Blob(pieces).arrayBuffer())`,
  base64: `api.runtime.sendMessage({ type: 'base64' }).then((text) => Uint8Array.fromBase64(text).buffer)`,
  injected: `api.runtime.sendMessage({ type: 'injected' }).then(() => globalThis[${PLACE}].buffer)`,
  fetched: `fetch(api.runtime.getURL('${DICTIONARY}')).then((response) => response.arrayBuffer())`,
};

/** Loads the dictionary its way when the page asks, converts the page's article, and leaves the times on the root element. */
const contentScript = (way: WayName): string => `
const api = globalThis.browser ?? chrome;
const root = document.documentElement;
addEventListener('delivery-go', async () => {
  const begin = performance.now();
  let arrived = 0;
  const bytes = ${LOADING[way]};
  bytes.then(() => { arrived = performance.now() - begin; });
  await api.runtime.sendMessage({ type: 'converter' });
  const converter = globalThis[Symbol.for('limpid.converter')]({ loadDictionary: () => bytes });
  await converter.prepare('Hant-TW');
  await converter.attach(document.querySelector('article'), { script: 'Hans' }).convert('Hant-TW');
  globalThis[Symbol.for('limpid.bench-kept')] = converter;
  root.dataset.delivery = JSON.stringify({ arrived, converted: performance.now() - begin });
});
root.dataset.delivery = '';
`;

/** Makes the variant of a built extension that loads its dictionary one way alone; gives its folder. */
export function makeVariant(way: WayName, browser: BrowserName, built: string, folder: string): string {
  const target = join(folder, `${browser}-${way}`);
  mkdirSync(join(target, 'content-scripts'), { recursive: true });
  mkdirSync(join(target, 'dictionaries'));
  cpSync(join(built, DICTIONARY), join(target, DICTIONARY));
  cpSync(join(built, 'content-scripts/converter.js'), join(target, 'content-scripts/converter.js'));
  writeFileSync(join(target, 'welcome.html'), '<!doctype html><title>welcome</title>');
  writeFileSync(join(target, 'background.js'), background(way));
  writeFileSync(join(target, 'delivery.js'), contentScript(way));
  if (way === 'injected') {
    const base64 = readFileSync(join(built, DICTIONARY)).toString('base64');
    writeFileSync(
      join(target, 'dictionary.js'),
      `globalThis[${PLACE}] = Uint8Array.fromBase64('${base64}');`,
    );
  }
  const resources = { resources: [DICTIONARY], matches: ['<all_urls>'] };
  const isChromium = browser === 'chromium';
  const manifest = {
    manifest_version: 3,
    name: `Delivery: ${way}`,
    version: '1',
    permissions: ['activeTab', 'scripting'],
    action: {},
    background: isChromium ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    ...(way === 'fetched' && {
      web_accessible_resources: [isChromium ? { ...resources, use_dynamic_url: true } : resources],
    }),
    ...(isChromium
      ? way !== 'base64' && { message_serialization: 'structured_clone' }
      : { browser_specific_settings: { gecko: { id: `delivery-${way}@limpid.example` } } }),
  };
  writeFileSync(join(target, 'manifest.json'), JSON.stringify(manifest));
  return target;
}
