// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCompiled } from './compiled.test-data.ts';
import { createConverter } from './converter.ts';
import { SCRIPT_TARGETS } from './targets.ts';

const converter = createConverter({ loadDictionary: loadCompiled });

function treeOf(html: string): HTMLElement {
  const root = document.createElement('article');
  root.innerHTML = html;
  return root;
}

describe('TreeConversion', () => {
  it.each([
    ['a phrase across elements', '<p>他的头<b>发</b>白了</p>', '<p>他的頭<b>髮</b>白了</p>'],
    [
      'code, and on both sides of it',
      '<p>在<code>后台</code>后台运行</p>',
      '<p>在<code>后台</code>後臺運行</p>',
    ],
    [
      'pre, kbd, math, textarea',
      '<pre>后台</pre><kbd>后</kbd><p>后门</p>',
      '<pre>后台</pre><kbd>后</kbd><p>後門</p>',
    ],
    [
      'translate=no and .notranslate',
      '<p><i translate="no">后台</i>与<i class="notranslate">后台</i>后门开着</p>',
      '<p><i translate="no">后台</i>與<i class="notranslate">后台</i>後門開著</p>',
    ],
    [
      'ruby text, but its base across it',
      '<p>他的<ruby>头<rt>tóu后</rt>发<rt>fa</rt></ruby>白了</p>',
      '<p>他的<ruby>頭<rt>tóu后</rt>髮<rt>fa</rt></ruby>白了</p>',
    ],
    [
      'other languages',
      '<p lang="ja">后ろ学校</p><p>学校后面</p>',
      '<p lang="ja">后ろ学校</p><p>學校後面</p>',
    ],
    [
      'Japanese without a lang',
      '<p>学校の後ろに図書館があります</p><p>学校后面是图书馆</p>',
      '<p>学校の後ろに図書館があります</p><p>學校後面是圖書館</p>',
    ],
    [
      'addresses, mail and handles',
      '<p>见 https://x.cn/后台 或 写给 后台@x.cn 与 @后台小王 谢谢</p>',
      '<p>見 https://x.cn/后台 或 寫給 后台@x.cn 與 @后台小王 謝謝</p>',
    ],
    [
      'attributes that people read',
      '<p><img alt="头发" src="后.png" title="后台">发展</p>',
      '<p><img alt="頭髮" src="后.png" title="後臺">發展</p>',
    ],
    ['quotation marks across elements', '<p>她说“<b>后来</b>呢”</p>', '<p>她說「<b>後來</b>呢」</p>'],
  ])('converts or leaves: %s', async (_description, from, to) => {
    const root = treeOf(from);
    await converter.attach(root, { script: 'Hans' }).convert('Hant-TW');
    expect(root.innerHTML).toBe(to);
  });

  it('converts one long text like its sentences, and lets go of the thread in between', async () => {
    const root = treeOf(`<p>${'他的头发白了，她说“后来呢”。'.repeat(30_000)}</p>`);
    await converter.prepare('Hant-TW');
    const tree = converter.attach(root, { script: 'Hans' });
    let others = 0;
    const timer = setInterval(() => others++, 0);
    await tree.convert('Hant-TW');
    clearInterval(timer);
    expect(root.textContent === '他的頭髮白了，她說「後來呢」。'.repeat(30_000)).toBe(true);
    expect(others).toBeGreaterThan(2);
  });

  it('does not touch a block that is in the target already', async () => {
    const html = '<p>頭髮與髮型都好，他們說這間店開了很久，台北人都知道。</p><p>图书馆后面的门开着</p>';
    const root = treeOf(html);
    const { counts } = await converter.attach(root).convert('Hant-TW');
    expect(root.innerHTML).toBe(html.replace('图书馆后面的门开着', '圖書館後面的門開著'));
    expect(counts).toMatchObject({ blocksConverted: 1, blocksLeftAlone: 1 });
  });

  it('repairs a text that was converted character by character', async () => {
    const root = treeOf(
      '<p>全縣干部開展示范活動，前后兩個月，戰斗在一線，關于這件事，這里的干部都說好。皇後也來了。</p>',
    );
    const tree = converter.attach(root);
    expect((await tree.convert('Hant-TW')).repaired).toBe(true);
    expect(root.textContent).toBe(
      '全縣幹部開展示範活動，前後兩個月，戰鬥在一線，關於這件事，這裡的幹部都說好。皇后也來了。',
    );
    expect(tree.convertText('示范戰斗', 'Hant-TW')).toBe('示範戰鬥');
  });

  it('keeps what a mirror writes in traditional where no phrase decides', async () => {
    const root = treeOf(
      '<p>全縣干部開展示范活動，前后兩個月，戰斗在一線，關于這件事，這里的干部都說好。他提水沖塵，衝過終點的人很多。</p>',
    );
    await converter.attach(root).convert('Hant-TW');
    expect(root.textContent).toContain('他提水沖塵，衝過終點的人很多');
    expect(root.textContent).toContain('全縣幹部開展示範活動，前後兩個月，戰鬥在一線，關於');
  });

  it('undoes the forms of the region before a mirror is repaired for another', async () => {
    const root = treeOf(
      '<p>順著河走，里面的干部看著地圖，說這裡前后都有戰斗的遺址，關于著名作家的書也在這里。</p>',
    );
    const tree = converter.attach(root);
    expect((await tree.convert('Hant-HK')).repaired).toBe(true);
    expect(root.textContent).toBe(
      '順着河走，裏面的幹部看着地圖，説這裏前後都有戰鬥的遺址，關於著名作家的書也在這裏。',
    );
  });

  it('believes the traditional characters of a text of both scripts', async () => {
    const root = treeOf(
      '<p>图书馆后面的门开着，読者們說這裡的髮型書很多，软件也有，大家还在等後續的消息。</p>',
    );
    await converter.attach(root, { script: 'mixed' }).convert('Hant-TW');
    expect(root.textContent).toContain('髮型書很多，軟件也有，大家還在等後續的消息');
  });

  it('marks what is more than plain characters, per node, and counts', async () => {
    const root = treeOf('<p>他的头<b>发</b>与皇后都发展了</p>');
    const { marks, counts } = await converter.attach(root, { script: 'Hans' }).convert('Hant-TW');
    expect(
      marks.map(({ node, start, end, original, kind }) => [node.data.slice(start, end), original, kind]),
    ).toEqual([
      ['頭', '头发', 'phrase'],
      ['髮', '头发', 'phrase'],
    ]);
    expect(counts.marks.phrase).toBe(1);
    expect(counts.characters).toBe(4);
  });

  it('stops when aborted, with the tree as it was', async () => {
    const html = '<p>头发</p>'.repeat(50);
    const root = treeOf(html);
    const { complete } = await converter.attach(root).convert('Hant-TW', { signal: AbortSignal.abort() });
    expect(complete).toBe(false);
    expect(root.innerHTML).toBe(html);
  });

  it('shows the later of two targets asked for at once', async () => {
    const root = treeOf('<p>说头发</p>');
    const tree = converter.attach(root, { script: 'Hans' });
    await Promise.all([tree.convert('Hant-TW'), tree.convert('Hant-HK')]);
    expect(root.textContent).toBe('説頭髮');
    expect(tree.target).toBe('Hant-HK');
  });

  it.each([
    ['converting', ['Hant-TW']],
    ['restoring', ['Hant-TW', 'original']],
    ['showing a target seen before', ['Hant-TW', 'original', 'Hant-TW']],
  ] as const)(
    'begins with what is on the screen, goes on to the end and then back, %s',
    async (_, targets) => {
      const root = treeOf('<p>头</p><p>发</p><p>说</p><p>话</p><p>里</p>');
      const tree = converter.attach(root, { script: 'Hans' });
      for (const target of targets.slice(0, -1)) await tree.convert(target);
      const paragraphs = [...root.children];
      const order: number[] = [];
      const watch = new MutationObserver((records) => {
        for (const { target } of records) order.push(paragraphs.findIndex((p) => p.contains(target)));
      });
      watch.observe(root, { characterData: true, subtree: true });
      await tree.convert(targets.at(-1) ?? 'original', {
        isBefore: (block) => paragraphs.indexOf(block) < 2,
      });
      await Promise.resolve();
      expect(order).toEqual([2, 3, 4, 1, 0]);
    },
  );

  it('ends as the later target where a swap was overtaken', async () => {
    const root = treeOf('<p>说头发</p>'.repeat(30));
    const tree = converter.attach(root, { script: 'Hans' });
    for (const target of ['Hant-TW', 'Hant-HK'] as const) await tree.convert(target);
    const [, later] = await Promise.all([tree.convert('original'), tree.convert('Hant-TW')]);
    expect(later.complete).toBe(true);
    expect(root.textContent).toBe('說頭髮'.repeat(30));
  });

  it('changes nothing where the dictionary cannot be loaded', async () => {
    const root = treeOf('<p>头发</p>');
    const broken = createConverter({ loadDictionary: () => Promise.resolve(new ArrayBuffer(16)) });
    await expect(broken.attach(root).convert('Hant-TW')).rejects.toThrow(RangeError);
    expect(root.innerHTML).toBe('<p>头发</p>');
  });

  it('equals the unsplit result at every cut', async () => {
    for (const text of [
      '皇后在王后身后，从头发起，干部干活',
      '涂先生买了涂料，记者余某说',
      '体内存在抗体，划过湖面',
    ]) {
      const whole = treeOf(`<p>${text}</p>`);
      await converter.attach(whole, { script: 'Hans' }).convert('Hant-TW');
      for (let cut = 1; cut < text.length; cut++) {
        const root = treeOf(`<p>${text.slice(0, cut)}<b>${text.slice(cut)}</b></p>`);
        await converter.attach(root, { script: 'Hans' }).convert('Hant-TW');
        expect(root.textContent).toBe(whole.textContent);
      }
    }
  });

  const piece = fc.constantFrom(
    '头发',
    '后台',
    '皇后',
    '說',
    '𨋢',
    '\ud842',
    'abc',
    '“好”',
    ' ',
    '<b>发</b>',
    '<code>后</code>',
    '<br>',
    '図書の',
  );
  const paragraph = fc
    .array(piece, { maxLength: 12 })
    .map((pieces) => `<p title="后${pieces.length}">${pieces.join('')}</p>`);
  it('restores byte for byte after any sequence of switches', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { maxLength: 5 }),
        fc.array(fc.constantFrom(...SCRIPT_TARGETS), { maxLength: 6 }),
        async (paragraphs, targets) => {
          const root = treeOf(paragraphs.join('<div>后<i>来</i></div>'));
          const before = root.outerHTML;
          const tree = converter.attach(root);
          const seen = new Map<string, string>();
          for (const target of targets) {
            await tree.convert(target);
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

describe('TreeConversion.extend', () => {
  const later = (html: string): { part: DocumentFragment; insert: (root: HTMLElement) => () => void } => {
    const part = document.createDocumentFragment();
    part.append(...treeOf(html).childNodes);
    return { part, insert: (root) => () => root.append(part) };
  };

  it('adds a part in the script shown, and gives the original back byte for byte', async () => {
    const root = treeOf('<p>他的头发白了</p>');
    const tree = converter.attach(root);
    await tree.convert('Hant-TW');
    const { part, insert } = later('<p>后<b>来</b>发展了</p><p><img alt="头发"></p>');
    const seen: string[] = [];
    await tree.extend(part, () => {
      seen.push(part.textContent ?? '');
      insert(root)();
    });
    expect(seen, 'converted before it is put in').toEqual(['後來發展了']);
    expect(root.innerHTML).toBe('<p>他的頭髮白了</p><p>後<b>來</b>發展了</p><p><img alt="頭髮"></p>');
    await tree.convert('Hant-HK');
    expect(root.textContent).toBe('他的頭髮白了後來發展了');
    tree.restore();
    expect(root.innerHTML).toBe('<p>他的头发白了</p><p>后<b>来</b>发展了</p><p><img alt="头发"></p>');
  });

  it('counts and marks what the part brings', async () => {
    const root = treeOf('<p>他的头发白了</p>');
    const tree = converter.attach(root);
    const before = await tree.convert('Hant-TW');
    const { part, insert } = later('<p>她的头发也白了</p>');
    const after = await tree.extend(part, insert(root));
    expect(after.counts.characters).toBe(2 * before.counts.characters);
    expect(after.marks.length).toBe(2 * before.marks.length);
    expect(after.marks.at(-1)?.node.data).toBe('她的頭髮也白了');
  });

  it('adds a part to a tree in its original, and converts it with the rest later', async () => {
    const root = treeOf('<p>他的头发白了</p>');
    const tree = converter.attach(root);
    await tree.convert('Hant-TW');
    tree.restore();
    const { part, insert } = later('<p>后来</p>');
    await tree.extend(part, insert(root));
    expect(root.textContent).toBe('他的头发白了后来');
    await tree.convert('Hant-TW');
    expect(root.textContent).toBe('他的頭髮白了後來');
  });

  it('follows a switch that comes while the part is converted', async () => {
    const root = treeOf('<p>他的头发白了</p>');
    const tree = converter.attach(root);
    await tree.convert('Hant-TW');
    const { part, insert } = later(`<p>后来</p>${'<p>发展的历史在这里，头发也白了。</p>'.repeat(2000)}`);
    const joined = tree.extend(part, insert(root));
    await new Promise((resolve) => setTimeout(resolve, 12));
    tree.restore();
    await joined;
    expect(root.textContent?.startsWith('他的头发白了后来发展的历史')).toBe(true);
    expect(root.textContent).not.toMatch(/[發歷頭髮]/);
  });

  it('waits for the later of two switches, the first of which ends at once', async () => {
    const root = treeOf('<p>发展的历史在这里，头发也白了。</p>'.repeat(2000));
    const tree = converter.attach(root);
    await tree.convert('Hans');
    const first = tree.convert('Hant-TW');
    const { part, insert } = later('<p>后来</p>');
    const joined = tree.extend(part, insert(root));
    const second = tree.convert('Hant-TW');
    await Promise.all([first, joined, second]);
    expect(root.textContent?.endsWith('頭髮也白了。後來')).toBe(true);
  });
});
