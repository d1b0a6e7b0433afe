import { browser } from 'wxt/browser';

/** What Limpid does by itself on a site whose permission the person gave. */
export interface SiteRule {
  /** Articles open in the reader as soon as their page is there. */
  readonly open: boolean;
  /** The toolbar button lights up on articles. */
  readonly light: boolean;
}

/** A match pattern that the person granted, with its rule. */
export interface GrantedSite {
  /** `*://news.example.com/*`, or `ALL_SITES`. */
  readonly pattern: string;
  readonly rule: SiteRule;
}

/** Match pattern of every site. */
export const ALL_SITES = '*://*/*';

/** A granted site on which nothing happens by itself. */
export const NO_RULE: SiteRule = { open: false, light: false };

/** Name under which the browser keeps the registered detector. */
const DETECTOR = 'detector';

const PREFIX = 'rule ';

/** The match pattern of exactly the site of an address, whatever its port; null where there is no site. */
export function patternOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? `*://${hostname}/*` : null;
}

/** The host that a pattern names, as people read it; empty where it names all or more than one. */
export function hostOf(pattern: string): string {
  return /^(?:\*|https?):\/\/([^*/]+)\/\*$/.exec(pattern)?.[1] ?? '';
}

function ruleOf(value: unknown): SiteRule {
  if (typeof value !== 'object' || value === null) return NO_RULE;
  return { open: Reflect.get(value, 'open') === true, light: Reflect.get(value, 'light') === true };
}

/** Lists what is granted, all sites first, then by host. The browser is asked each time: permissions change there too. */
export async function listSites(): Promise<GrantedSite[]> {
  const [{ origins = [] }, rules] = await Promise.all([browser.permissions.getAll(), readRules()]);
  const granted = new Set(origins);
  // With all sites granted, the browser need not list one of them.
  for (const pattern of rules.keys()) {
    if (!granted.has(pattern) && (await isGranted(pattern))) granted.add(pattern);
  }
  return [...granted]
    .sort((a, b) => (hostOf(a) < hostOf(b) ? -1 : 1))
    .map((pattern) => ({ pattern, rule: rules.get(pattern) ?? NO_RULE }));
}

async function readRules(): Promise<ReadonlyMap<string, SiteRule>> {
  const items: Record<string, unknown> = await browser.storage.local.get(null);
  return new Map(
    Object.entries(items).flatMap(([item, value]) =>
      item.startsWith(PREFIX) ? [[item.slice(PREFIX.length), ruleOf(value)]] : [],
    ),
  );
}

function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}

/** What is to happen by itself at an address: what holds for its site, and what holds for all. */
export async function readRule(address: string | undefined): Promise<SiteRule> {
  const pattern = patternOf(address);
  if (pattern === null) return NO_RULE;
  const { [PREFIX + pattern]: own, [PREFIX + ALL_SITES]: all } = await browser.storage.local.get([
    PREFIX + pattern,
    PREFIX + ALL_SITES,
  ]);
  const [site, every] = [ruleOf(own), ruleOf(all)];
  return { open: site.open || every.open, light: site.light || every.light };
}

/** Keeps a rule, on this machine only: permissions do not travel either. */
export async function writeRule(pattern: string, rule: SiteRule): Promise<void> {
  if (rule.open || rule.light) await browser.storage.local.set({ [PREFIX + pattern]: rule });
  else await browser.storage.local.remove(PREFIX + pattern);
  await registerDetector();
}

/**
 * Asks the person for a pattern, or knows that it is granted. Browsers want the call to come straight from a click: nothing may
 * be awaited before.
 */
export async function askFor(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    // Not during a click, or a pattern that the browser does not know: what was given before still holds.
    return isGranted(pattern);
  }
}

/** Gives a pattern back to the browser, and forgets its rule. */
export async function giveBack(pattern: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + pattern);
  await browser.permissions.remove({ origins: [pattern] });
  await registerDetector();
}

/**
 * Makes the browser run the detector where it was granted and has something to do, and nowhere else; without such a site it is
 * not registered. To be called after every change of permissions or rules; rules whose permission is gone are forgotten.
 */
export function registerDetector(): Promise<void> {
  // The options page and the background may come to it at the same time.
  return navigator.locks.request('limpid detector', async () => {
    const sites = await listSites();
    await forgetRulesBut(new Set(sites.map(({ pattern }) => pattern)));
    const matches = sites.flatMap(({ pattern, rule }) => (rule.open || rule.light ? [pattern] : []));
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR] });
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR] });
      return;
    }
    const script = {
      id: DETECTOR,
      js: ['content-scripts/detector.js'],
      matches,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    };
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

async function forgetRulesBut(granted: ReadonlySet<string>): Promise<void> {
  const gone = [...(await readRules()).keys()].filter((pattern) => !granted.has(pattern));
  if (gone.length > 0) await browser.storage.local.remove(gone.map((pattern) => PREFIX + pattern));
}

/** Calls back when permissions were given or taken, here or in the browser's own pages, until the signal aborts. */
export function watchSites(listener: () => void, signal?: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(listener);
    signal?.addEventListener('abort', () => event.removeListener(listener), { once: true });
  }
}
