import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { interfaceLanguage, message } from '../../lib/i18n.ts';
import type { ItemsModel } from '../../lib/reader/items-model.ts';
import type { NoticesModel } from '../../lib/reader/notices-model.ts';
import { listSiteSettings, withoutSite } from '../../lib/settings/items.ts';
import { declarationOf, type SettingName } from '../../lib/settings/table.ts';
import { HostList } from './host-list.tsx';

/** What is kept on this machine, and how it is forgotten. */
export interface KeptThings {
  readonly clearPlaces: () => Promise<void>;
  readonly listPicks: () => Promise<readonly { readonly host: string }[]>;
  readonly forgetPick: (host: string) => Promise<void>;
  readonly clearPicks: () => Promise<void>;
}

interface KeptParts {
  readonly kept: KeptThings;
  readonly notices: NoticesModel;
}

/** Does it, and says that it was done or that storage is blocked. */
async function tell(notices: NoticesModel, work: Promise<void>, done: string): Promise<void> {
  try {
    await work;
    notices.say({ text: done });
  } catch {
    // Storage is blocked: there is nothing to forget, and that is said.
    notices.say({ text: message('notice_storage') });
  }
}

/** Sites with settings of their own. */
export function SiteSettingsSection(props: { readonly items: ItemsModel }): JSX.Element {
  const { items } = props;
  const format = new Intl.ListFormat(interfaceLanguage(), { style: 'narrow', type: 'unit' });
  const entries = listSiteSettings(items.items.value).map(({ host, settings }) => ({
    host,
    detail: format.format(
      (Object.keys(settings) as SettingName[]).map((name) => message(declarationOf(name).label)),
    ),
  }));
  return (
    <HostList
      name="site-settings"
      title={message('options_site_settings')}
      hint={message('options_site_settings_hint')}
      entries={entries}
      onForget={(host) => items.change(withoutSite(items.items.peek(), host))}
      onForgetAll={() => items.change(withoutSite(items.items.peek()))}
    />
  );
}

/** Sites with an article picked by hand. */
export function PicksSection({ kept, notices }: KeptParts): JSX.Element {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const refresh = async (): Promise<void> => {
    // Without storage there are none.
    const picks = await kept.listPicks().catch(() => []);
    setHosts(picks.map(({ host }) => host));
  };
  useEffect(() => void refresh(), [kept]);
  const forget = (work: Promise<void>): void => {
    void tell(notices, work, message('list_forgotten')).then(refresh);
  };
  return (
    <HostList
      name="picks"
      title={message('options_picks')}
      hint={message('options_picks_hint')}
      entries={hosts.map((host) => ({ host, detail: '' }))}
      onForget={(host) => forget(kept.forgetPick(host))}
      onForgetAll={() => forget(kept.clearPicks())}
    />
  );
}

/** Places in articles. */
export function PlacesSection({ kept, notices }: KeptParts): JSX.Element {
  return (
    <section>
      <h2>{message('options_places')}</h2>
      <p class="hint">{message('options_places_hint')}</p>
      <button
        type="button"
        data-command="clear-places"
        onClick={() => void tell(notices, kept.clearPlaces(), message('options_places_cleared'))}
      >
        {message('options_places_clear')}
      </button>
    </section>
  );
}
