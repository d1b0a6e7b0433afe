import { beforeEach, describe, expect, it, vi } from 'vitest';

const file = Uint8Array.from({ length: 1_000_003 }, (_, index) => (index * 31) % 251);

/** What the background listens with; messages go to it as they would, by structured clone or as JSON. */
let answer: (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;
let isJson = false;
let reads = 0;
let fails = false;

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => path,
      onMessage: { addListener: (listener: typeof answer) => (answer = listener) },
      sendMessage: (message: unknown) =>
        new Promise((resolve) => {
          const sent: unknown = isJson ? JSON.parse(JSON.stringify(message)) : structuredClone(message);
          answer(sent, {}, (given) =>
            resolve(isJson ? JSON.parse(JSON.stringify(given)) : structuredClone(given)),
          );
        }),
    },
  },
}));

const { loadDictionary } = await import('./dictionary-loader.ts');
const { serveDictionaries } = await import('./dictionary-server.ts');

beforeEach(() => {
  reads = 0;
  fails = false;
  isJson = false;
  vi.stubGlobal('fetch', async () => {
    reads++;
    if (fails) throw new Error('gone');
    return { arrayBuffer: async () => file.slice().buffer };
  });
  serveDictionaries();
});

/** The file, and after it some zeros at most. */
function expectWhole(bytes: ArrayBuffer): void {
  expect(Buffer.from(bytes, 0, file.length).equals(Buffer.from(file))).toBe(true);
  expect([...new Uint8Array(bytes, file.length)].every((byte) => byte === 0)).toBe(true);
  expect(bytes.byteLength).toBeLessThan(file.length + 32);
}

describe('a dictionary on its way from the background', () => {
  it.each(['to-simplified', 'to-traditional'] as const)('arrives whole, read once: %s', async (direction) => {
    expectWhole(await loadDictionary(direction));
    expect(reads).toBe(1);
  });

  it('arrives whole where messages are JSON', async () => {
    isJson = true;
    expectWhole(await loadDictionary('to-traditional'));
  });

  it('is asked for again after a failure', async () => {
    fails = true;
    await expect(loadDictionary('to-traditional')).rejects.toThrow('did not arrive');
    fails = false;
    expectWhole(await loadDictionary('to-traditional'));
  });

  it('answers no other message', () => {
    for (const message of [
      null,
      'dictionary',
      { type: 'dictionary' },
      { type: 'dictionary', direction: '../x', piece: 0, pieces: 1 },
      { type: 'dictionary', direction: 'to-simplified', piece: 3, pieces: 1 },
    ])
      expect(answer(message, {}, () => {})).toBe(false);
  });
});
