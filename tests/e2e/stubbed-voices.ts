import type { CDPSession } from 'puppeteer-core';
import type { Driver } from '../browsers/driver.ts';

/** One utterance that was handed to the browser. */
export interface Spoken {
  readonly text: string;
  readonly voice: string;
  readonly rate: number;
}

/** Voices that say nothing, but take their time and end. */
export interface StubbedVoices {
  read(): Promise<Spoken[]>;
  /** Waits until an utterance holds the words. Throws after 30 s. */
  waitFor(words: string): Promise<void>;
}

/** Milliseconds that an utterance takes. */
const DURATION = 40;

/**
 * Puts voices of these languages in the place of the browser's, in the world of the extension's content scripts; once the reader
 * is open. Chromium on a server has no voices of its own.
 */
export async function stubVoices(driver: Driver, languages: readonly string[]): Promise<StubbedVoices> {
  const session = await driver.page.createCDPSession();
  const context = await extensionContext(session);
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: context,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as Value;
  };
  await evaluate(`(${standIn.toString()})(${JSON.stringify(languages)}, ${DURATION})`);
  const read = () => evaluate<Spoken[]>('globalThis.limpidSpoken');
  return {
    read,
    async waitFor(words) {
      const end = Date.now() + 30_000;
      while (!(await read()).some(({ text }) => text.includes(words))) {
        if (Date.now() > end)
          throw new Error(`“${words}” was not said, but: ${JSON.stringify(await read())}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

/** What was said so far. */
export function readSpoken(voices: StubbedVoices): Promise<Spoken[]> {
  return voices.read();
}

async function extensionContext(session: CDPSession): Promise<number> {
  const found: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) found.push(context.id);
  });
  await session.send('Runtime.enable');
  const [context] = found;
  if (context === undefined) throw new Error('The extension has no content script in this page.');
  return context;
}

/** Runs in the world of the content scripts. */
function standIn(languages: readonly string[], duration: number): void {
  const world = globalThis as unknown as Record<string, unknown>;
  const spoken: Spoken[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  class Utterance {
    readonly text: string;
    voice: { readonly lang: string } | null = null;
    rate = 1;
    onend: ((event: object) => void) | null = null;
    constructor(text: string) {
      this.text = text;
    }
  }
  const synthesis = {
    speaking: false,
    getVoices: () =>
      languages.map((lang) => ({ lang, name: lang, voiceURI: lang, localService: true, default: false })),
    speak(utterance: Utterance) {
      spoken.push({ text: utterance.text, voice: utterance.voice?.lang ?? '', rate: utterance.rate });
      timer = setTimeout(() => utterance.onend?.({}), duration);
    },
    cancel: () => clearTimeout(timer),
    resume() {},
    addEventListener() {},
  };
  world.limpidSpoken = spoken;
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true });
}
