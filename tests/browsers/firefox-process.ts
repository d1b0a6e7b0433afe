import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConnectionTransport } from 'puppeteer-core';
import { whenProcessEnds } from './process-end.ts';

/** Preferences of the profile: no first-run pages, no calls of the browser's own, storage that outlives the add-on. */
const PREFERENCES = {
  // A temporary add-on is uninstalled when Firefox quits; a restart must find what it stored, as a real one would.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.download.alwaysOpenPanel': false,
  'browser.download.useDownloadDir': true,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.translations.enable': false,
  'browser.uitour.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  // Voices of Firefox's own tests, which say nothing: machines that test have no others.
  'media.webspeech.synth.test': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'startup.homepage_welcome_url': '',
} as const;

/** Sends everything to a port where nothing listens: what interception does not answer cannot leave the machine. */
const NO_NETWORK = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': 9,
  'network.proxy.socks_remote_dns': true,
} as const;

/** How Firefox is started. */
export interface FirefoxOptions {
  readonly executable: string;
  readonly profile: string;
  /** Folder that files are saved to without asking. */
  readonly downloads: string;
  readonly headless: boolean;
  readonly network: boolean;
}

/** A running Firefox and the address of its WebDriver BiDi session. */
export interface FirefoxProcess {
  readonly address: string;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  /** Waits up to 5 s for the process to end by itself, then kills it. */
  stop(): Promise<void>;
}

/** Starts Firefox on a free port with WebDriver BiDi, with access to the browser's own windows. Throws after 180 s: a busy machine starts it slowly. */
export async function startFirefox(options: FirefoxOptions): Promise<FirefoxProcess> {
  const { executable, profile, headless, network } = options;
  const preferences = {
    ...PREFERENCES,
    ...(network ? {} : NO_NETWORK),
    'browser.download.folderList': 2,
    'browser.download.dir': options.downloads,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const args = [
    '--no-remote',
    '--remote-debugging-port=0',
    '--remote-allow-system-access',
    '--profile',
    profile,
  ];
  const child = spawn(executable, headless ? ['--headless', ...args] : args, {
    env: { ...process.env, HOME: profile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => void child.kill('SIGKILL');
  const keep = whenProcessEnds(kill);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      keep();
      resolve();
    });
  });
  try {
    return {
      address: await readAddress(child),
      ended,
      async stop() {
        await Promise.race([ended, delay(5_000, undefined, { ref: false })]);
        kill();
        await ended;
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

/** Firefox says on stderr where it listens. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string) => reject(new Error(`Firefox ${reason}. It said:\n${output}`));
    const timer = setTimeout(() => fail('did not start within 180 s'), 180_000);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with code ${code}`));
    child.stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/u.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(`${address}/session`);
    });
  });
}

interface Reply {
  readonly id?: number;
  readonly type?: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** One connection to Firefox that puppeteer and this driver share: commands of ours have numbers that puppeteer never reaches. */
export class SharedConnection implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #lastId = 1_000_000_000;

  /** Connects to the session's address. */
  static async open(address: string): Promise<SharedConnection> {
    const socket = new WebSocket(address);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true });
      socket.addEventListener('error', () => reject(new Error(`No connection to ${address}.`)), {
        once: true,
      });
    });
    return new SharedConnection(socket);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(String(data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has gone.'));
      this.#waiting.clear();
      this.onclose?.();
    });
  }

  send(message: string): void {
    this.#socket.send(message);
  }

  close(): void {
    this.#socket.close();
  }

  /** Sends a command of WebDriver BiDi and returns its result. */
  command(method: string, params: object): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  #receive(data: string): void {
    const reply = JSON.parse(data) as Reply;
    const waiting = reply.id === undefined ? undefined : this.#waiting.get(reply.id);
    if (reply.id === undefined || !waiting) {
      this.onmessage?.(data);
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.type === 'error') waiting.reject(new Error(`${reply.error}: ${reply.message}`));
    else waiting.resolve(reply.result);
  }
}
