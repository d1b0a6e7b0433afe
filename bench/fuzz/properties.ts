import type { Article } from '../../lib/article/article.ts';
import { extract } from '../../lib/article/extract.ts';
import type { Converter } from '../../lib/script/converter.ts';
import { createRandom } from './random.ts';

/** What a page's article did not keep to; empty where it kept to all. */
export type Faults = readonly string[];

/** Words that the pipeline itself puts into an article: names of players that became links. */
const LABELS = /^(?:▶|[\w.-]+\.[a-z]{2,}|https?:\/\/\S+)$/i;

function withoutSpace(text: string): string {
  // What HTML parsers, sanitisers and the pipeline do to white space and controls is no loss.
  return text.replace(/[\s\p{Cc}\u200b\ufeff\u00ad]+/gu, '');
}

/** The page's text as anyone could read it, with and without pronunciations in brackets. */
function textsOf(page: Document): string[] {
  const whole = withoutSpace(page.documentElement?.textContent ?? '');
  return [whole, whole.replace(/[(（][a-zàáǎāèéěēìíǐīòóǒōùúǔūǜǘǚǖü]+[)）]/giu, '')];
}

/** Whether the characters of one text stand in the other in the same order. */
function isWithin(part: string, texts: readonly string[]): boolean {
  if (texts.some((text) => text.includes(part))) return true;
  return texts.some((text) => {
    let at = -1;
    for (const character of part) {
      at = text.indexOf(character, at + 1);
      if (at < 0) return false;
    }
    return true;
  });
}

function leavesOf(root: Node): string[] {
  const walker = (root.ownerDocument as Document).createTreeWalker(root, 4 /* texts */);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    texts.push(withoutSpace(node.nodeValue ?? ''));
  return texts.filter((text) => text !== '');
}

function checkText(article: Article, page: Document): Faults {
  const texts = [
    ...textsOf(page),
    withoutSpace(
      [...page.querySelectorAll('[alt], [title], [aria-label]')]
        .map(
          (element) =>
            `${element.getAttribute('alt')} ${element.getAttribute('title')} ${element.getAttribute('aria-label')}`,
        )
        .join(' '),
    ),
  ];
  const strange = leavesOf(article.body).filter((text) => !LABELS.test(text) && !isWithin(text, texts));
  return strange.map((text) => `text that the page does not have: ${text.slice(0, 80)}`);
}

function checkOutline(article: Article): Faults {
  const faults: string[] = [];
  const ids = article.sections.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push('two sections with one id');
  for (const id of ids) {
    const held = [...article.body.querySelectorAll('[id]')].filter((element) => element.id === id);
    if (held.length !== 1) faults.push(`a section whose id stands on ${held.length} elements`);
  }
  let deepest = 0;
  for (const { level } of article.sections) {
    if (level > deepest + 1) faults.push('a gap in the levels');
    deepest = level;
  }
  return faults;
}

function checkRemovals(article: Article, seed: number): Faults {
  const random = createRandom(seed);
  const shuffled = (): Article['removals'] =>
    article.removals
      .map((removal) => ({ removal, key: random() }))
      .sort((one, other) => one.key - other.key)
      .map(({ removal }) => removal);
  // What ties elements to their measures is no part of the article.
  const markup = (): string => article.body.outerHTML.replaceAll(/ data-limpid-[a-z]+="[^"]*"/g, '');
  const before = markup();
  for (const removal of shuffled()) removal.putBack();
  const whole = markup();
  for (const removal of shuffled()) removal.takeOut();
  const faults: string[] = [];
  if (markup() !== before) faults.push('putting back and taking out again changes the article');
  for (const removal of shuffled()) removal.putBack();
  if (markup() !== whole) faults.push('the order of putting back matters');
  for (const removal of shuffled()) removal.takeOut();
  return faults;
}

async function checkConversion(article: Article, converter: Converter): Promise<Faults> {
  const before = article.body.outerHTML;
  const conversion = converter.attach(article.body, { script: article.script, language: article.language });
  for (const target of ['Hant-TW', 'Hans', 'original'] as const) await conversion.convert(target);
  return article.body.outerHTML === before ? [] : ['the original is not restored'];
}

/** What must be the same when a page is read twice. */
function essence(article: Article): string {
  const { body, removals, ...facts } = article;
  return JSON.stringify({
    ...facts,
    body: body.outerHTML,
    removals: removals.map(({ rule, excerpt, count }) => ({ rule, excerpt, count })),
  });
}

/** What is held to the properties. */
export interface Readers {
  /** Left out where no dictionary is at hand: conversion is then not checked. */
  readonly converter?: Converter | undefined;
  /** Default: the pipeline. */
  readonly read?: (page: Document) => Article;
}

/**
 * Holds the pipeline to what must be true of any page: it never throws, never touches the page, says nothing that the page does
 * not say, loses nothing for good, names each section once, and makes the same of the same. `parse` makes a document of the
 * page's text.
 */
export async function findFaults(
  html: string,
  seed: number,
  parse: (html: string) => Document,
  { converter, read = extract }: Readers = {},
): Promise<Faults> {
  try {
    const page = parse(html);
    const untouched = page.documentElement.outerHTML;
    const article = read(page);
    const faults: string[] = [];
    if (page.documentElement.outerHTML !== untouched) faults.push('the page was touched');
    if (essence(read(parse(html))) !== essence(article)) faults.push('the same page gives another article');
    faults.push(...checkText(article, page), ...checkOutline(article), ...checkRemovals(article, seed));
    if (converter) faults.push(...(await checkConversion(article, converter)));
    return faults;
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}
