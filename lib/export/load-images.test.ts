// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type FetchImage, type ImageProgress, loadImages, toBase64 } from './load-images.ts';
import { sniffImage } from './sniff-image.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const GIF = bytesOf('GIF89a......');

function images(...addresses: string[]): HTMLImageElement[] {
  return addresses.map((address) => {
    const image = document.createElement('img');
    image.setAttribute('src', address);
    return image;
  });
}

describe('loadImages', () => {
  const never = new AbortController().signal;

  it('loads each address once and tells how far it is', async () => {
    const asked: string[] = [];
    const progress: ImageProgress[] = [];
    const result = await loadImages(images('https://a/1', 'https://a/2', 'https://a/1'), {
      fetchImage: async (address) => {
        asked.push(address);
        return GIF;
      },
      signal: never,
      onProgress: (now) => progress.push(now),
    });
    expect(asked).toEqual(['https://a/1', 'https://a/2']);
    expect(result.loaded.get('https://a/2')).toEqual({
      mediaType: 'image/gif',
      extension: 'gif',
      bytes: GIF,
    });
    expect(progress).toEqual([
      { done: 0, total: 2, failed: 0 },
      { done: 1, total: 2, failed: 0 },
      { done: 2, total: 2, failed: 0 },
    ]);
  });

  it('notes what fails and goes on', async () => {
    const answers: Record<string, Uint8Array> = {
      'https://a/page': bytesOf('<!doctype html><svg></svg>'),
      'https://a/huge': bytesOf(`GIF89a${'.'.repeat(200)}`),
      'https://a/good': GIF,
    };
    const result = await loadImages(
      images('https://a/none', ...Object.keys(answers), 'data:image/gif,x', 'data:;base64,%%'),
      {
        fetchImage: async (address) => {
          const answer = answers[address];
          if (!answer) throw new TypeError('Failed to fetch');
          return answer;
        },
        signal: never,
        imageLimit: 100,
      },
    );
    expect([...result.loaded.keys()]).toEqual(['https://a/good']);
    expect(Object.fromEntries(result.failed)).toEqual({
      'https://a/none': 'unreachable',
      'https://a/page': 'not-an-image',
      'https://a/huge': 'too-large',
      'data:image/gif,x': 'not-an-image',
      'data:;base64,%%': 'not-an-image',
    });
  });

  it('stops at the limit of all images together', async () => {
    const result = await loadImages(images('https://a/1', 'https://a/2', 'https://a/3'), {
      fetchImage: async () => GIF,
      signal: never,
      totalLimit: 2 * GIF.length,
    });
    expect([result.loaded.size, result.failed.size]).toEqual([2, 1]);
  });

  it('takes images that are in the page as data', async () => {
    const address = `data:image/gif;base64,${toBase64(GIF)}`;
    const result = await loadImages(images(address), { fetchImage: () => Promise.reject(), signal: never });
    expect(result.loaded.get(address)?.bytes).toEqual(GIF);
  });

  it('rejects when it is cancelled, and asks for no more', async () => {
    const cancel = new AbortController();
    const asked: string[] = [];
    const fetchImage: FetchImage = (address, { signal }) => {
      asked.push(address);
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        if (asked.length === 4) cancel.abort(new Error('enough'));
      });
    };
    const addresses = Array.from({ length: 20 }, (_, index) => `https://a/${index}`);
    await expect(loadImages(images(...addresses), { fetchImage, signal: cancel.signal })).rejects.toThrow(
      'enough',
    );
    expect(asked).toHaveLength(4);
  });

  it('gives up on a server that does not answer', async () => {
    const fetchImage: FetchImage = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const result = await loadImages(images('https://a/slow'), { fetchImage, signal: never, timeout: 20 });
    expect(result.failed.get('https://a/slow')).toBe('unreachable');
  });
});

describe('sniffImage', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF87a', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x1cftypavif', 'image/avif'],
    ['\0\0\0\x1cftypmif1\0\0\0\0avif', 'image/avif'],
    [`BM${'\0'.repeat(30)}`, 'image/bmp'],
    ['\0\0\x01\0\x01', 'image/x-icon'],
    ['<?xml version="1.0"?>\n<!-- x --><!DOCTYPE svg>\n<svg xmlns="">', 'image/svg+xml'],
    ['\xef\xbb\xbf <svg>', 'image/svg+xml'],
    ['<html><svg>', null],
    ['BMW', null],
    ['', null],
  ])('%j is %s', (start, expected) => {
    expect(sniffImage(bytesOf(start))?.mediaType ?? null).toBe(expected);
  });
});
