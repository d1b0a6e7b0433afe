import { describe, expect, it } from 'vitest';
import { HOST_NAME } from '../browsers/reader-page.ts';
import { ReaderTools } from '../browsers/reader-tools.ts';
import { servePages } from '../browsers/served-pages.ts';
import { HOLDS_ON, type HostilePage, LINES, serveHostile, TITLE, TYPED_INTO } from './hostile-hosts.ts';
import { isReaderOnTop, pause } from './hostile-tools.ts';
import { textsOf } from './messages.ts';
import { readPageChange, UNCHANGED, watchPage } from './page-watch.ts';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();

async function openOn(page: HostilePage, extra = ''): Promise<void> {
  await browser.open(serveHostile(page, extra));
  await browser.reader.open();
}

async function expectWholeReader(): Promise<void> {
  const { title, lines } = await browser.reader.read();
  expect(title).toBe(TITLE);
  expect(lines).toEqual(LINES);
  expect(await browser.reader.readBox()).toEqual(
    await browser.driver.page.evaluate(() => [innerWidth, innerHeight]),
  );
  expect(await isReaderOnTop(browser.driver)).toBe(true);
}

describe('the reader holds on, answers to keys and leaves no trace where the page', () => {
  it.each(HOLDS_ON)('$what', async (page) => {
    await browser.open(serveHostile(page));
    await browser.reader.open();
    await pause(100);
    await expectWholeReader();
    // A page that took the key first has it: nothing in its process can prevent that.
    if (page.what.startsWith('takes every key')) {
      await browser.driver.clickToolbarButton();
    } else {
      await browser.reader.press('Escape');
    }
    await browser.reader.waitUntilClosed();
    expect(await browser.reader.count()).toBe(0);
  });

  it.each(TYPED_INTO)('$what: nothing can be typed into the article', async (page) => {
    await openOn(page);
    const { mouse, keyboard } = browser.driver.page;
    const point = await browser.driver.page.evaluate((name: string) => {
      const line = document.querySelector(name)?.shadowRoot?.querySelector('.article-body p');
      const { x, y, height } = line?.getBoundingClientRect() ?? { x: 0, y: 0, height: 0 };
      return { x: x + 60, y: y + height / 2 };
    }, HOST_NAME);
    await mouse.click(point.x, point.y);
    await keyboard.type('zq');
    await keyboard.press('Backspace');
    await keyboard.press('Enter');
    await expectWholeReader();
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
  });

  it('forbids the clipboard: the article is copied all the same', async () => {
    await openOn({ what: '', headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' } });
    const tools = new ReaderTools(browser.driver);
    await browser.driver.page.keyboard.press('d');
    await tools.click('[data-command=copyMarkdown]');
    const copied = textsOf('export_copied');
    await tools.waitForText('.toast', (text) => copied.includes(text));
    const paper = serveHostile({ what: '', html: '<textarea></textarea>' });
    await browser.open(paper);
    const { page } = browser.driver;
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const text = await page.$eval('textarea', (field) => field.value);
    for (const words of [TITLE, ...LINES]) expect(text).toContain(words);
  });

  it('zooms or shrinks its root font: letters are as large as elsewhere', async () => {
    const sizes: number[] = [];
    for (const style of [
      '',
      'html { font-size: 62.5% }',
      'html { zoom: 1.5 }',
      '* { font-size: 3px !important }',
    ]) {
      await openOn({ what: '', style });
      sizes.push(
        await browser.driver.page.evaluate((name: string) => {
          const line = document.querySelector(name)?.shadowRoot?.querySelector('.article-body p');
          const range = document.createRange();
          if (line?.firstChild) range.setStart(line.firstChild, 0);
          if (line?.firstChild) range.setEnd(line.firstChild, 1);
          return Math.round(range.getBoundingClientRect().width);
        }, HOST_NAME),
      );
    }
    expect(sizes[0]).toBeGreaterThan(10);
    expect(new Set(sizes).size).toBe(1);
  });
});

describe('a page whose article cannot be reached', () => {
  it.each([
    [
      'in a closed shadow root',
      serveHostile({
        what: '',
        html: '',
        script: `const host = document.createElement('story-box'); document.body.append(host); host.attachShadow({ mode: 'closed' }).innerHTML = '<p>${LINES.join('</p><p>')}</p>';`,
      }),
    ],
    [
      'in a frame',
      serveHostile({ what: '', html: '<iframe width="900" height="900" srcdoc="<p>甲乙丙</p>"></iframe>' }),
    ],
  ])('%s: says so and offers a way', async (_, page) => {
    await browser.open(page);
    await browser.reader.open();
    const refusal = await browser.reader.readRefusal();
    expect(textsOf('not_article_title')).toContain(refusal?.heading);
    expect(refusal?.sentence).toMatch(/\S{2}/u);
    await browser.reader.clickCommand('back-to-page');
    await browser.reader.waitUntilClosed();
  });

  it('a frameset: says so or shows nothing, and closes', async () => {
    const address = 'https://ferry.example/frames.html';
    await browser.open({
      address,
      respond: (asked) =>
        asked === address
          ? {
              body: '<!DOCTYPE html><title>x</title><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>',
            }
          : undefined,
    });
    await watchPage(browser.driver);
    await browser.reader.open();
    expect(await browser.reader.readRefusal()).not.toBeNull();
    await browser.reader.press('Escape');
    await browser.reader.waitUntilClosed();
    expect(await readPageChange(browser.driver)).toMatchObject({
      ...UNCHANGED,
      isSameFocus: expect.any(Boolean),
    });
  });
});

describe('a page whose bytes are not what it says they are', () => {
  it('is no text to the browser, and no article: said, with the way back and the way to read it all the same', async () => {
    const served = serveHostile({ what: '' });
    const body = String(served.respond(served.address)?.body).replace('<meta charset="utf-8">', '');
    const respond = servePages({ [served.address]: { body, type: 'text/html; charset=windows-1252' } });
    await browser.open({ address: served.address, respond });
    await browser.reader.open();
    const refusal = await browser.reader.readRefusal();
    expect(textsOf('not_article_title')).toContain(refusal?.heading);
    expect(refusal?.canTryAnyway).toBe(true);
    await browser.reader.clickCommand('try-anyway');
    // As the browser reads it: 渡 is E6 B8 A1 in UTF-8.
    expect((await browser.reader.read()).title).toContain('æ¸¡');
  });
});

describe('a page whose pictures stand in for every member of the document', () => {
  it('is read, or a line says that it is not: never nothing', async () => {
    await browser.open(
      serveHostile({
        what: '',
        script: `for (let proto = Document.prototype; proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto))
          for (const name of Object.getOwnPropertyNames(proto)) { const picture = Document.prototype.createElement.call(document, 'img');
            picture.setAttribute('name', name); Element.prototype.append.call(globalThis.limpidBody ??= Object.getOwnPropertyDescriptor(Document.prototype, 'body').get.call(document), picture); }`,
      }),
    );
    await browser.driver.clickToolbarButton();
    // The driver's own looks at the document go by the prototype, too.
    const look = () =>
      browser.driver.page.evaluate((host: string) => {
        const find = (selector: string) => Document.prototype.querySelector.call(document, selector);
        const line = find('limpid-failure')?.shadowRoot?.textContent ?? '';
        return { isRead: find(host)?.shadowRoot?.querySelector('main.article') != null, line };
      }, HOST_NAME);
    let seen = await look();
    for (let attempt = 0; attempt < 300 && !seen.isRead && seen.line === ''; attempt += 1) {
      await pause(100);
      seen = await look();
    }
    if (!seen.isRead)
      expect(textsOf('failure_line').some((sentence) => seen.line.includes(sentence))).toBe(true);
    else expect(seen.line).toBe('');
  });
});
