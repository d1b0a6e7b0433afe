import type { Rule } from './rule.ts';

/** Least that a line says for its repetition to be a fault of the page, in Latin letters; refrains are shorter. */
const LONG = 60;

/** Levels around a line within which its image stands. */
const LEVELS = 3;

function makeOf(line: Element): string {
  const names = [line, line.parentElement].map(
    (element) => `${element?.localName}.${element?.getAttribute('class')}`,
  );
  return names.join(' in ');
}

/** Whether the page calls the line a caption, and no picture stands with it. */
function isLooseCaption(line: Element): boolean {
  let isCaption = false;
  let around: Element | null = line;
  for (let level = 0; around && level < LEVELS; level += 1) {
    if (around.getElementsByTagName('img').length > 0) return false;
    isCaption ||= /caption/i.test(around.getAttribute('class') ?? '');
    around = around.parentElement;
  }
  return isCaption;
}

function isBesideImage(line: Element): boolean {
  let around: Element | null = line;
  for (let level = 0; around && level < LEVELS; level += 1) {
    if (around.localName === 'figure' || around.localName === 'figcaption') return true;
    if (around.getElementsByTagName('p').length >= 4) return false;
    if (around.getElementsByTagName('img').length > 0) return true;
    around = around.parentElement;
  }
  return false;
}

/** Least that a line says for its repetition to be a fault of the page wherever it stands: a whole paragraph. */
const PARAGRAPH = 120;

/** Captions that the page has twice, for small and for large screens. */
export const DUPLICATE_RULES: readonly Rule[] = [
  {
    id: 'repeated-text',
    kind: 'duplicate',
    why: 'The same caption or paragraph stands in the article before',
    place: 'anywhere',
    takes: 'block',
    test: (block, { firstWith, indexOf }) => {
      if (block.information < LONG) return false;
      const isCaption = isBesideImage(block.container) || isLooseCaption(block.container);
      if (block.information < PARAGRAPH && !isCaption) return false;
      const first = firstWith(block.text);
      if (first === undefined || indexOf(first) >= indexOf(block)) return false;
      // A writer who repeats a paragraph sets it like the others; a page that has it twice sets it for another place.
      return isCaption || makeOf(first.container) !== makeOf(block.container);
    },
    example: {
      html: '<div class="a"><img src="/a.jpg" alt=""><p>船老大站在渡口的石阶上，身后是去年修好的桥，桥上挂着一排红灯笼。</p></div><div class="b"><img src="/b.jpg" alt=""><p>船老大站在渡口的石阶上，身后是去年修好的桥，桥上挂着一排红灯笼。</p></div>',
      at: 'middle',
      leaves: '船老大站在渡口的石阶上，身后是去年修好的桥，桥上挂着一排红灯笼。',
    },
    nearMiss: { html: '<p>渡口还在。</p><p>渡口还在。</p>', at: 'middle' },
  },
];
