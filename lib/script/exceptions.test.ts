import { describe, expect, it } from 'vitest';
import { loadCompiled } from './compiled.test-data.ts';
import { openDictionary } from './dictionary.ts';
import { EXCEPTIONS, TAIWAN_FORMS } from './exception-data.ts';
import { routeTo } from './routes.ts';
import type { Direction } from './targets.ts';
import { TextConverter } from './text-converter.ts';
import { withRoot } from './trie.ts';
import { buildTrie } from './trie-builder.ts';

async function converters(direction: Direction) {
  const dictionary = openDictionary(direction, await loadCompiled(direction));
  const options = { vocabulary: false, userWords: null };
  const route =
    direction === 'to-simplified'
      ? routeTo(dictionary, 'Hant-TW', 'Hans', options)
      : { ...routeTo(dictionary, 'Hans', 'Hant-TW', options), stages: [] };
  const [phrases = null, , ...rest] = route.tries;
  return {
    converter: new TextConverter(route),
    without(left: string) {
      const others = EXCEPTIONS.filter((entry) => entry.direction === direction && entry.from !== left);
      const exceptions = withRoot(buildTrie(new Map(others.map(({ from, to }) => [from, to]))));
      return new TextConverter({ ...route, tries: [phrases, exceptions, ...rest] });
    },
  };
}

describe.each(['to-traditional', 'to-simplified'] as const)('exceptions %s', async (direction) => {
  const { converter, without } = await converters(direction);
  const entries = EXCEPTIONS.filter((entry) => entry.direction === direction);

  it.each(entries)('$from in: $sentence', ({ from, to, sentence }) => {
    expect(sentence).toContain(from);
    expect(converter.convert(sentence)).toContain(to);
    expect(without(from).convert(sentence), 'without it').not.toContain(to);
  });

  it('has each word once', () => {
    expect(new Set(entries.map(({ from }) => from)).size).toBe(entries.length);
  });
});

describe('forms of Taiwan that OpenCC leaves out', async () => {
  const dictionary = openDictionary('to-traditional', await loadCompiled('to-traditional'));
  const converterTo = (target: 'Hant-TW' | 'Hant-HK') =>
    new TextConverter(routeTo(dictionary, 'Hans', target, { vocabulary: false, userWords: null }));

  it.each(TAIWAN_FORMS)('$to in: $sentence', ({ from, to, sentence }) => {
    expect(converterTo('Hant-HK').convert(sentence)).toContain(from);
    expect(converterTo('Hant-TW').convert(sentence)).toContain(to);
    expect(converterTo('Hant-TW').convert(sentence)).not.toContain(from);
  });
});
