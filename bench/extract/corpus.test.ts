import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, listPages } from './corpus.ts';

describe('addressOf', () => {
  it('keeps the address of the page', () => {
    expect(addressOf('set/page', { url: 'http://news.example/a?b=c' })).toBe('http://news.example/a?b=c');
  });

  it.each([[null], [undefined], ['//news.example/a'], ['/a'], ['easy:a'], ['javascript:alert(1)']])(
    'makes one up in the place of %s, that says nothing of the page',
    (url) => {
      const address = addressOf('nonarticle/home-2019', url === undefined ? {} : { url });
      expect(address).toMatch(/^https:\/\/pages\.example\/read\/[a-p]{12}$/);
      expect(address).toBe(addressOf('nonarticle/home-2019', {}));
      expect(address).not.toBe(addressOf('nonarticle/home-2020', {}));
    },
  );
});

describe('listPages', () => {
  let corpus = '';
  beforeAll(async () => {
    corpus = await mkdtemp(join(tmpdir(), 'limpid-corpus-'));
    for (const id of ['b/2', 'a/1', 'a/2', 'a/notes']) await mkdir(join(corpus, id), { recursive: true });
    for (const id of ['b/2', 'a/1', 'a/2']) await writeFile(join(corpus, id, 'page.html'), '<p>');
    await writeFile(join(corpus, 'a/1/gold.json'), '{"url": "https://news.example/1", "title": "One"}');
    await writeFile(join(corpus, 'README.md'), '');
  });
  afterAll(() => rm(corpus, { recursive: true }));
  const ids = async (selection?: Parameters<typeof listPages>[1]) =>
    (await listPages(corpus, selection)).map((page) => page.id);

  it('lists the folders that hold a page, by set and name', async () => {
    expect(await ids()).toEqual(['a/1', 'a/2', 'b/2']);
  });

  it('selects by set, by id and by number', async () => {
    expect(await ids({ only: 'b' })).toEqual(['b/2']);
    expect(await ids({ ids: ['a/2', 'b/2'] })).toEqual(['a/2', 'b/2']);
    expect(await ids({ limit: 2 })).toEqual(['a/1', 'a/2']);
  });

  it('reads the gold where there is some', async () => {
    const [first, second] = await listPages(corpus);
    expect(first).toMatchObject({ address: 'https://news.example/1', gold: { title: 'One' } });
    expect(second?.gold).toEqual({});
  });
});
