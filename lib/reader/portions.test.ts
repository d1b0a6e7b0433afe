// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cutLongParagraphs } from './long-paragraphs.ts';
import { boxNearWindow, layOutInPortions } from './portions.ts';

// jsdom has no manual slots; what the browser does with them, the end-to-end tests see.
interface Slots {
  assign?: (...nodes: Node[]) => void;
}
const slots: Slots = HTMLSlotElement.prototype as object;
const assigned = new Map<HTMLSlotElement, readonly Node[]>();
/** Closed, they tell nobody: kept here when they are made. */
const roots = new Map<Element, ShadowRoot>();

beforeEach(() => {
  assigned.clear();
  roots.clear();
  slots.assign = function (this: HTMLSlotElement, ...nodes) {
    assigned.set(this, nodes);
  };
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    const root = attachShadow.call(this, options);
    roots.set(this, root);
    return root;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  delete slots.assign;
});

/** What a host's shadow tree shows: texts by slot, those of a portion in brackets. */
function shown(host: Element): string[] {
  return [...(roots.get(host)?.children ?? [])].map((box) => {
    const slot = box instanceof HTMLSlotElement ? box : (box.firstChild as HTMLSlotElement);
    const text = (assigned.get(slot) ?? [])
      .map(({ textContent }) => (textContent ?? '').slice(0, 2))
      .join('');
    return box === slot ? text : `[${text}]`;
  });
}

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  return body;
}

const paragraph = (name: string, length = 1_000): string => `<p>${name.padEnd(length, '字')}</p>`;

describe('layOutInPortions', () => {
  it('is not begun twice where the sanitiser took what says so, as when a removal is put back', async () => {
    const body = bodyOf(`${paragraph('一')}<section>${paragraph('二', 7_000)}</section>`);
    layOutInPortions(body);
    for (const host of [body, ...body.children]) host.removeAttribute('data-portioned');
    layOutInPortions(body);
    expect(body.hasAttribute('data-portioned')).toBe(true);
    body.append(...bodyOf(paragraph('三')).children);
    await vi.waitFor(() => expect(shown(body).at(-1)).toBe('[三字]'));
  });

  it('makes portions of a window or two, with headings between them, and changes nothing of the tree', () => {
    const html = `开头${paragraph('一1')}<h2>标题</h2>${['二', '三', '四', '五'].map((name) => paragraph(name)).join('')}`;
    const body = bodyOf(html);
    layOutInPortions(body);
    expect(shown(body)).toEqual(['[开头一1]', '标题', '[二字三字四字]', '[五字]']);
    expect(body.innerHTML).toBe(html);
  });

  it('leaves nothing out, and keeps the order', () => {
    const body = bodyOf(
      `甲${paragraph('乙', 5_000)} <h3>丙</h3>\n<ul><li>丁</li></ul><section><h2>戊</h2></section>己`,
    );
    layOutInPortions(body);
    const nodes = [...(roots.get(body)?.children ?? [])].flatMap((box) => {
      const slot = box instanceof HTMLSlotElement ? box : (box.firstChild as HTMLSlotElement);
      return assigned.get(slot) ?? [];
    });
    expect(nodes).toEqual([...body.childNodes]);
  });

  it('portions within what is large', () => {
    const body = bodyOf(
      `<div><h2>题</h2>${['一', '二', '三', '四', '五', '六', '七'].map((name) => paragraph(name)).join('')}</div>`,
    );
    layOutInPortions(body);
    expect(shown(body)).toEqual(['题一']);
    expect(shown(body.children[0] as Element)).toEqual(['题', '[一字二字三字]', '[四字五字六字]', '[七字]']);
  });

  it('portions a paragraph in pieces by these, and indents the first alone', () => {
    const html = `<p>${'一二三四五六七八九。'.repeat(1_200)}<img>${'山'.repeat(20)}</p>`;
    const body = bodyOf(`${paragraph('一')}${html}`);
    cutLongParagraphs(body);
    layOutInPortions(body);
    expect(shown(body)).toEqual(['[一字]', '一二']);
    const host = body.children[1] as Element;
    const boxes = [...(roots.get(host)?.children ?? [])] as HTMLElement[];
    expect(boxes.length).toBeGreaterThan(3);
    for (const [index, box] of boxes.entries()) {
      expect(box.style.contentVisibility).toBe('auto');
      expect(box.style.textIndent).toBe(index === 0 ? '' : '0px');
    }
    const nodes = boxes.flatMap((box) => assigned.get(box.firstChild as HTMLSlotElement) ?? []);
    expect(nodes).toHaveLength(host.childNodes.length);
    expect(nodes.every((node, index) => node === host.childNodes[index])).toBe(true);
    expect(host.outerHTML.replace(' data-portioned=""', '')).toBe(html);
  });

  it('follows what is put in and taken out', async () => {
    const body = bodyOf(paragraph('一'));
    layOutInPortions(body);
    body.prepend(Object.assign(document.createElement('h2'), { textContent: '题' }));
    await Promise.resolve();
    expect(shown(body)).toEqual(['题', '[一字]']);
    body.firstChild?.remove();
    await Promise.resolve();
    expect(shown(body)).toEqual(['[一字]']);
  });
});

describe('boxNearWindow', () => {
  it('is the portion’s for what is not near the window: its own box would cost a layout', () => {
    const body = bodyOf(`${paragraph('一')}<h2>题</h2>`);
    layOutInPortions(body);
    const [text, heading] = [...body.children] as [Element, Element];
    const portion = roots.get(body)?.children[0] as Element;
    const box = (top: number): DOMRect => ({ top, bottom: top + 10, left: 0, right: 10 }) as DOMRect;
    let top = 5_000;
    portion.getBoundingClientRect = () => box(top);
    text.getBoundingClientRect = () => box(top + 1);
    heading.getBoundingClientRect = () => box(7_000);
    expect(boxNearWindow(text).top).toBe(5_000);
    expect(boxNearWindow(heading).top).toBe(7_000);
    top = 20;
    expect(boxNearWindow(text).top).toBe(21);
  });
});
