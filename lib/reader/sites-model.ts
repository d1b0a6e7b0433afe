import { type ReadonlySignal, signal } from '@preact/signals';
import * as browserSites from '../sites.ts';
import { ALL_SITES, type GrantedSite, NO_RULE, patternOf, type SiteRule } from '../sites.ts';

/** A site on the options page. */
export interface ListedSite extends GrantedSite {
  readonly isGranted: boolean;
}

/** The sites of the person's choice. */
export interface SitesModel {
  /** All sites first; then those that are granted or were named, by pattern. */
  readonly sites: ReadonlySignal<readonly ListedSite[]>;
  /** Lists the site of an address that the person typed, `https://` or not; false where it is none. */
  name(address: string): boolean;
  /** Keeps a rule, asking for the permission first where there is none. To be called straight from a click. */
  setRule(pattern: string, rule: SiteRule): Promise<'kept' | 'refused'>;
  /** Gives the permission back to the browser. */
  giveBack(pattern: string): Promise<void>;
  /** Asks the browser anew. */
  refresh(): Promise<void>;
}

/** Makes the model; follows what is given and taken in the browser's own pages until the lifetime ends. */
export function createSitesModel(lifetime: AbortSignal, browser = browserSites): SitesModel {
  const sites = signal<readonly ListedSite[]>([]);
  const named = new Set([ALL_SITES]);

  const refresh = async (): Promise<void> => {
    const granted = new Map((await browser.listSites()).map((site) => [site.pattern, site]));
    const patterns = new Set([ALL_SITES, ...[...named, ...granted.keys()].sort()]);
    sites.value = [...patterns].map((pattern) => ({
      pattern,
      rule: granted.get(pattern)?.rule ?? NO_RULE,
      isGranted: granted.has(pattern),
    }));
  };
  browser.watchSites(() => void refresh(), lifetime);

  return {
    sites,
    refresh,
    name(address) {
      const text = address.trim();
      const pattern = patternOf(/^\w+:\/\//.test(text) ? text : `https://${text}`);
      if (pattern === null) return false;
      named.add(pattern);
      void refresh();
      return true;
    },
    async setRule(pattern, rule) {
      // It stays in sight on this page, whatever becomes of its permission.
      named.add(pattern);
      const isWanted = rule.open || rule.light;
      const isGranted = isWanted ? await browser.askFor(pattern) : true;
      if (!isWanted) await browser.giveBack(pattern);
      else if (isGranted) await browser.writeRule(pattern, rule);
      await refresh();
      return isGranted ? 'kept' : 'refused';
    },
    async giveBack(pattern) {
      await browser.giveBack(pattern);
      await refresh();
    },
  };
}
