// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { loadCompiled } from './compiled.test-data.ts';
import { createConverter } from './converter.ts';
import { SCRIPT_TARGETS } from './targets.ts';

const converter = createConverter({ loadDictionary: loadCompiled });

function treeOf(html: string): HTMLElement {
  const root = document.createElement('article');
  root.innerHTML = html;
  return root;
}

const inBlocks = { script: 'Hans', language: 'zh-Hans', languageInBlocks: true } as const;

describe('the language of an element that says that it is Chinese', () => {
  it.each([
    ['a paragraph', '<p lang="zh-CN">头发</p>', '<p lang="zh-Hant-TW">頭髮</p>'],
    ['a part of one', '<p>头<i lang="zh">发</i></p>', '<p>頭<i lang="zh-Hant-TW">髮</i></p>'],
    [
      'what is around',
      '<div lang="cmn-Hans">\n<p>头发</p></div>',
      '<div lang="zh-Hant-TW">\n<p>頭髮</p></div>',
    ],
    ['not of Cantonese', '<p lang="yue-Hans">头发</p>', '<p lang="yue-Hans">頭髮</p>'],
    ['not of Japanese', '<p lang="ja">頭髪</p><p>头发</p>', '<p lang="ja">頭髪</p><p>頭髮</p>'],
  ])('goes with the text and comes back: %s', async (_, html, converted) => {
    const root = treeOf(html);
    const tree = converter.attach(root, { script: 'Hans' });
    await tree.convert('Hant-TW');
    expect(root.innerHTML).toBe(converted);
    await tree.convert('Hans');
    await tree.convert('Hant-TW');
    expect(root.innerHTML).toBe(converted);
    await tree.convert('original');
    expect(root.innerHTML).toBe(html);
  });
});

describe('blocks that carry their language', () => {
  it('have the target’s where they are in the target, and no other block has it', async () => {
    const html =
      '<p>头发</p><p>這間店開了很久，台北人都知道，他們說頭髮與髮型都好。</p><p>学校の後ろに図書館があります</p>' +
      '<p lang="yue">头发</p><p>plain</p>';
    const root = treeOf(html);
    const tree = converter.attach(root, inBlocks);
    await tree.convert('Hant-TW');
    expect([...root.children].map((block) => block.getAttribute('lang'))).toEqual([
      'zh-Hant-TW',
      'zh-Hant-TW',
      null,
      'yue',
      null,
    ]);
    await tree.convert('Hant-HK');
    await tree.convert('Hant-TW');
    expect(root.children[0]?.getAttribute('lang')).toBe('zh-Hant-TW');
    tree.restore();
    expect(root.innerHTML).toBe(html);
  });

  it.each([
    ['one within another', '<ul><li>头<p>发</p></li><li>里</li></ul>'],
    ['text on both sides of one', '<ul><li>头<p>发</p>里</li><li>发</li></ul>'],
    ['three levels', '<div>里<ul><li>头<p>发</p></li></ul></div><p>里</p>'],
    ['one that says its language around them', '<div lang="zh-CN"><div>里<p>头</p></div>发</div>'],
    ['one that is not converted', '<ul><li>头<p>学校の図書を読みます</p>发</li></ul>'],
  ])('change it at the moment when their text changes: %s', async (_, html) => {
    for (const first of [0, 1, 2]) {
      const root = treeOf(html);
      const tree = converter.attach(root, inBlocks);
      await converter.prepare('Hant-TW');
      const wrong: string[] = [];
      let checks = 0;
      const check = (): void => {
        checks++;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { data } = node as Text;
          const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? 'zh-Hans';
          if (/[頭發髮裡]/.test(data) !== language.startsWith('zh-Hant'))
            wrong.push(`${data} in ${language}`);
        }
      };
      // The clock is read after each item of the work.
      const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
        check();
        return 0;
      });
      // The work begins at what is on the screen, wherever that is.
      const elements = [...root.querySelectorAll('li, p, div')];
      const isBefore = (block: Element): boolean => elements.indexOf(block) < first;
      for (const target of ['Hant-TW', 'original', 'Hant-TW', 'Hans', 'Hant-TW', 'original'] as const) {
        await tree.convert(target, { isBefore });
        check();
      }
      clock.mockRestore();
      expect(wrong).toEqual([]);
      expect(checks).toBeGreaterThan(12);
      expect(root.innerHTML).toBe(html);
    }
  });

  const piece = fc.constantFrom('头发', '皇后', '說', 'abc', '<b lang="zh-TW">发</b>', '<br>', '図書の');
  const block = fc
    .tuple(
      fc.constantFrom('p', 'li', 'div', 'div lang="zh-CN"', 'p lang="yue"'),
      fc.array(piece, { maxLength: 6 }),
    )
    .map(([name, pieces]) => `<${name}>${pieces.join('')}</${name.split(' ')[0]}>`);
  it('give everything back byte for byte after any sequence of switches', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { maxLength: 5 }),
        fc.array(fc.constantFrom(...SCRIPT_TARGETS), { maxLength: 6 }),
        fc.boolean(),
        fc.nat(4),
        async (blocks, targets, languageInBlocks, first) => {
          let beginning = first;
          const root = treeOf(blocks.join('<div>后<p>来</p>里</div>'));
          const before = root.outerHTML;
          const tree = converter.attach(root, { ...inBlocks, languageInBlocks });
          const seen = new Map<string, string>();
          for (const target of targets) {
            await tree.convert(target, { isBefore: () => beginning-- > 0 });
            expect(root.outerHTML).toBe(seen.get(target) ?? root.outerHTML);
            seen.set(target, root.outerHTML);
          }
          tree.restore();
          expect(root.outerHTML).toBe(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});
