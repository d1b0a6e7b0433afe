import type { JSX } from 'preact';
import { type MessageKey, message } from '../../lib/i18n.ts';
import type { NoticesModel } from '../../lib/reader/notices-model.ts';
import type { ListedSite, SitesModel } from '../../lib/reader/sites-model.ts';
import { ALL_SITES, hostOf, type SiteRule } from '../../lib/sites.ts';

interface SitesParts {
  readonly sites: SitesModel;
  readonly notices: NoticesModel;
}

const RULES = [
  { name: 'open', label: 'sites_open' },
  { name: 'light', label: 'sites_light' },
] as const satisfies readonly { name: keyof SiteRule; label: MessageKey }[];

function Site({ site, sites, notices }: SitesParts & { readonly site: ListedSite }): JSX.Element {
  const { pattern, rule, isGranted } = site;
  const name = pattern === ALL_SITES ? message('sites_all') : hostOf(pattern) || pattern;
  const set = (changed: SiteRule): void => {
    // Nothing before: the browser lets one ask for a permission during the click only.
    void sites.setRule(pattern, changed).then((outcome) => {
      if (outcome === 'refused') notices.say({ text: message('sites_refused') });
    });
  };
  const takeBack = async (): Promise<void> => {
    await sites.giveBack(pattern);
    notices.say({ text: message('sites_taken_back') });
  };
  return (
    <li class="card" data-site={pattern} data-granted={isGranted || undefined}>
      <fieldset>
        <legend>{name}</legend>
        {RULES.map(({ name: kind, label }) => (
          <label key={kind} class="setting setting-switch" data-rule={kind}>
            <span class="setting-label">{message(label)}</span>
            <input
              type="checkbox"
              role="switch"
              checked={rule[kind]}
              aria-checked={rule[kind]}
              onClick={(event) => {
                // What holds is what the browser grants, which the list tells.
                event.preventDefault();
                set({ ...rule, [kind]: !rule[kind] });
              }}
            />
          </label>
        ))}
      </fieldset>
      {isGranted ? (
        <button
          type="button"
          data-command="take-back"
          aria-label={message('sites_remove_from', name)}
          onClick={() => void takeBack()}
        >
          {message('sites_remove')}
        </button>
      ) : null}
    </li>
  );
}

/** Sites on which something happens by itself: asked for here, listed here, taken back here. */
export function SitesSection({ sites, notices }: SitesParts): JSX.Element {
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.querySelector('input');
    if (!field) return;
    if (sites.name(field.value)) field.value = '';
    else notices.say({ text: message('sites_bad_address') });
  };
  return (
    <section id="sites">
      <h2>{message('options_sites')}</h2>
      <p class="hint">{message('options_sites_hint')}</p>
      <ul class="cards">
        {sites.sites.value.map((site) => (
          <Site key={site.pattern} site={site} sites={sites} notices={notices} />
        ))}
      </ul>
      <form class="add-site" onSubmit={add}>
        <label for="site-address">{message('sites_address')}</label>
        <input id="site-address" type="text" inputMode="url" autocomplete="off" spellcheck={false} />
        <button type="submit">{message('sites_add')}</button>
      </form>
    </section>
  );
}
