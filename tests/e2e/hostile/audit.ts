import type { Driver } from '../../browsers/driver.ts';
import { HOST_NAME } from '../../browsers/reader-page.ts';
import { CANARY, CANARY_HOST } from './all-vectors.ts';
import { EVENT_NAMES } from './handlers.ts';

/** A call of the canary. */
export interface Run {
  readonly id: string;
  /** Where the element stands that the code belonged to; unknown for code of an address. */
  readonly where: 'page' | 'reader' | 'unknown';
}

/** What is wrong with what the reader shows. */
export interface Audit {
  /** How many elements of the article were looked at. */
  readonly looked: number;
  readonly problems: readonly string[];
  /** Code that ran and was not the page's own. */
  readonly runs: readonly Run[];
  /** Addresses that were asked for and that the page itself had not asked for. */
  readonly requests: readonly string[];
}

type Probed = typeof globalThis & { limpidProbed?: WeakSet<Element> };

/** Elements that can run, frame, fetch, steer or take input. */
const FORBIDDEN = (
  'script style iframe frame frameset object embed applet param portal fencedframe webview base meta link template slot form ' +
  'input button select textarea option optgroup output keygen isindex fieldset dialog canvas marquee bgsound image animate ' +
  'animatemotion animatetransform animatecolor set foreignobject use feimage handler listener mglyph malignmark ' +
  'annotation-xml maction noscript noembed noframes xmp plaintext listing menuitem geolocation permission selectedcontent ' +
  'title-bar body head html'
).split(' ');

/** Attributes that run, fetch, restyle, clobber or steer. */
const FORBIDDEN_ATTRIBUTES = (
  'style srcdoc action formaction background ping http-equiv is slot part exportparts popover popovertarget commandfor command ' +
  'interestfor contenteditable autofocus accesskey nonce manifest data classid codebase code archive lowsrc dynsrc longdesc ' +
  'usemap attributionsrc attributename xlink:href xml:base name download form class'
).split(' ');

/**
 * Looks at everything in the article on the screen: elements, attributes, addresses. Sends every element every event, and
 * follows every link that is not one of the web's, so that whatever could run does.
 */
async function probe(driver: Driver): Promise<{ looked: number; problems: string[] }> {
  return driver.page.evaluate(
    async (host: string, events: string[], elements: string[], attributes: string[]) => {
      const root = document.querySelector(host)?.shadowRoot;
      const main = root?.querySelector('main');
      if (!main) throw new Error('The reader shows nothing.');
      const problems = new Set<string>();
      const all = [...main.querySelectorAll<Element>('.article-header *, .article-body *')];
      const isOwn = (element: Element) => element.closest('button, .article-header [class]') !== null;
      const web = /^(?:https?|mailto|tel|sms|ftp|xmpp|callto|cid|matrix):/;
      for (const element of all) {
        if (isOwn(element)) continue;
        const name = element.localName.toLowerCase();
        if (elements.includes(name) || (name.includes('-') && name !== 'annotation-xml'))
          problems.add(`element ${name}`);
        for (const { name: attribute, value } of element.attributes) {
          const at = `${name}[${attribute}]`;
          if (/^on/i.test(attribute)) problems.add(at);
          // Classes are the reader's own, or name the language of code.
          const isClass = attribute === 'class' && (name === 'code' || name === 'pre' || name === 'mark');
          if (attributes.includes(attribute.toLowerCase()) && !isClass)
            problems.add(`${at}=${value.slice(0, 40)}`);
          if (/url\(\s*['"]?(?!#)/i.test(value) && !/^(alt|title|aria-label|abbr)$/.test(attribute))
            problems.add(`${at}=${value.slice(0, 60)}`);
          if (['href', 'src', 'poster', 'cite'].includes(attribute) && !value.startsWith('#')) {
            const address = URL.canParse(value, 'https://lakeside.example/')
              ? new URL(value, 'https://lakeside.example/').href
              : '';
            const isPicture = name === 'img' && attribute === 'src' && /^data:image\//i.test(address);
            if (address !== '' && !web.test(address) && !isPicture)
              problems.add(`${at}=${value.slice(0, 60)}`);
          }
        }
        if (name === 'a') {
          const link = element as HTMLAnchorElement;
          if (
            link.hasAttribute('href') &&
            link.namespaceURI?.endsWith('xhtml') &&
            !/\bnoopener\b/.test(link.rel)
          )
            problems.add('link with an opener');
        }
      }
      // Links of the web would lead away from the test; they are looked at above.
      const keepHere = (event: Event) => {
        const link = event.composedPath().find((target) => target instanceof Element && target.matches('a'));
        const address = link instanceof Element ? (link.getAttribute('href') ?? '') : '';
        const url = URL.parse(address, 'https://lakeside.example/');
        if (url && web.test(url.href)) event.preventDefault();
      };
      addEventListener('click', keepHere, { capture: true });
      // What was sent every event once need not be again: conversion and marks change texts, not elements.
      const world = globalThis as Probed;
      world.limpidProbed ??= new WeakSet();
      const probed = world.limpidProbed;
      for (const element of all) {
        if (isOwn(element) || probed.has(element)) continue;
        probed.add(element);
        for (const type of events)
          element.dispatchEvent(new Event(type, { cancelable: true, composed: true }));
        // A click plays a film, as it would on the page.
        if (!element.matches('audio, video'))
          element.dispatchEvent(new MouseEvent('click', { cancelable: true, composed: true }));
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      removeEventListener('click', keepHere, { capture: true });
      return { looked: all.length, problems: [...problems] };
    },
    HOST_NAME,
    [...EVENT_NAMES],
    FORBIDDEN,
    FORBIDDEN_ATTRIBUTES,
  );
}

/** Follows what a page of vectors does from the moment that the page itself has come to rest. */
export class VectorWatch {
  readonly #driver: Driver;
  #asked: ReadonlySet<string> = new Set();
  #from = 0;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Waits until the page makes no more requests and runs no more code, and forgets all that was. */
  async settle(): Promise<void> {
    const { refused, page } = this.#driver;
    const count = async () => refused.length + Number(await page.evaluate('limpidRuns.length'));
    let last = await count();
    for (let calm = 0; calm < 4; calm += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const now = await count();
      if (now !== last) calm = 0;
      last = now;
    }
    this.#asked = new Set(refused);
    this.#from = refused.length;
    await page.evaluate('limpidRuns.length = 0');
  }

  /** Tells what was wrong since `settle`. */
  async audit(): Promise<Audit> {
    const { looked, problems } = await probe(this.#driver);
    const runs = (await this.#driver.page.evaluate('limpidRuns')) as Run[];
    return {
      looked,
      problems,
      runs: runs.filter(({ where }) => where !== 'page'),
      requests: this.#newRequests(),
    };
  }

  #newRequests(): string[] {
    const since = this.#driver.refused.slice(this.#from);
    return since.filter((address) => address.includes(CANARY_HOST) && !this.#asked.has(address));
  }
}

/** What a file that was saved from a page did when it was opened. */
export interface FileAudit {
  readonly elements: number;
  readonly runs: readonly string[];
  /** Whether code would have been noticed: a handler put in by the test itself. */
  readonly sings: boolean;
}

/**
 * Opens a saved file as a page of its own, without the policy that it brings along, so that its markup alone has to be harmless;
 * sends every element every event and clicks everything.
 */
export async function auditFile(driver: Driver, markup: string): Promise<FileAudit> {
  const address = 'https://saved.example/article.html';
  const { page } = driver;
  const ready = (canary: string) => {
    const runs: string[] = [];
    const run = (id: string) => void runs.push(id);
    Object.assign(globalThis, { [canary]: run, limpidFileRuns: runs });
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
      Object.assign(globalThis, { [name]: () => run(name) });
  };
  const script = `<script>(${ready})('${CANARY}')</script>`;
  const body = markup
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
    .replace(/<head>/u, () => `<head>${script}`);
  driver.serve((asked) => (asked === address ? { body } : undefined));
  await driver.open(address);
  return page.evaluate(
    async (events: string[], canary: string) => {
      const runs = (globalThis as unknown as { limpidFileRuns: string[] }).limpidFileRuns;
      const all = [...document.body.querySelectorAll('*')];
      // Links lead away, whatever they lead to but code.
      const stay = (event: Event) => {
        const link = event.composedPath().find((target) => target instanceof Element && target.matches('a'));
        const url = link instanceof HTMLAnchorElement ? URL.parse(link.href) : null;
        if (url && /^(?:https?|mailto|tel|sms|ftp|xmpp|callto|cid|matrix):/u.test(url.href))
          event.preventDefault();
      };
      addEventListener('click', stay, { capture: true });
      for (const element of all) {
        for (const type of events)
          element.dispatchEvent(new Event(type, { cancelable: true, composed: true }));
        if (!element.matches('audio, video'))
          element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      const found = [...new Set(runs)];
      const box = document.createElement('div');
      box.innerHTML = `<b onclick="${canary}('control')"></b>`;
      (box.firstElementChild as HTMLElement).click();
      return { elements: all.length, runs: found, sings: runs.includes('control') };
    },
    [...EVENT_NAMES],
    CANARY,
  );
}
