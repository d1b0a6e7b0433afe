import { describe, expect, it } from 'vitest';
import { expectedArticles } from './articles.ts';
import { useBrowser } from './use-browser.ts';

/** Names are joined with the separator of the interface's language. */
const names = (list: string | null) => list?.split(/[,、]\s*/u) ?? [];
/** Spaces between Chinese words are the page's layout, not its words. */
const squeeze = (line: string) => line.replace(/\s+/gu, ' ').trim();

describe.each(expectedArticles())('a click on the toolbar button opens $name', (expected) => {
  const browser = useBrowser();
  const read = async () => {
    await browser.open(expected.page);
    await browser.reader.open();
    return browser.reader.read();
  };

  it('with its title, and nothing of the site in it', async () => {
    const { title } = await read();
    expect(squeeze(title)).toBe(squeeze(expected.title));
  });

  it('with source, date, authors and editors', async () => {
    const { facts } = await read();
    const { source, published, authors, editors } = expected;
    if (source !== null) expect(facts.source).toBe(source);
    if (published !== null) expect(facts.published).toBe(published);
    if (authors !== null) expect(names(facts.authors)).toEqual(authors);
    if (editors !== null) expect(names(facts.editors)).toEqual(editors);
  });

  it('with the whole text from the first to the last sentence, and not a line more', async () => {
    const { lines } = await read();
    expect(lines.map(squeeze)).toEqual(expected.lines.map(squeeze));
  });

  it('without noise, and with everything that only looks like it', async () => {
    const { title, lines, captions, outline } = await read();
    const shown = [title, ...lines, ...captions, ...outline.map((section) => section.title)].join('\n');
    expect(expected.mustNot.filter((noise) => shown.includes(noise))).toEqual([]);
    expect(expected.keep.filter((words) => !shown.includes(words))).toEqual([]);
  });

  it('in the language of the page', async () => {
    const { languages } = await read();
    for (const language of languages) expect(language).toMatch(/^zh-Hant/u);
  });
});
