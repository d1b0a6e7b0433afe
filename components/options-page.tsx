import type { JSX } from 'preact';
import { interfaceLanguage, type MessageKey, message } from '../lib/i18n.ts';
import type { ItemsModel } from '../lib/reader/items-model.ts';
import type { NoticesModel } from '../lib/reader/notices-model.ts';
import type { SitesModel } from '../lib/reader/sites-model.ts';
import type { UserWordsModel } from '../lib/reader/user-words-model.ts';
import type { SettingName } from '../lib/settings/table.ts';
import type { KeyListParts } from './key-list.tsx';
import {
  type KeptThings,
  PicksSection,
  PlacesSection,
  SiteSettingsSection,
} from './options/kept-sections.tsx';
import { KeysSection } from './options/keys-section.tsx';
import { Preview } from './options/preview.tsx';
import { SettingsFileSection } from './options/settings-file-section.tsx';
import { SitesSection } from './options/sites-section.tsx';
import { SettingControl } from './setting-control.tsx';
import { Toast } from './toast.tsx';
import { UserWords } from './user-words.tsx';

/** How the text looks; the preview stands beside it. */
const TYPE: readonly SettingName[] = [
  'theme',
  'font',
  'size',
  'width',
  'lineHeight',
  'paragraph',
  'writing',
  'justify',
  'images',
];

const GROUPS: readonly { readonly title: MessageKey; readonly names: readonly SettingName[] }[] = [
  { title: 'script_title', names: ['script', 'vocabulary', 'quotes', 'marks'] },
  {
    title: 'options_reading',
    names: ['outlineOpen', 'outlineSide', 'readingTime', 'printAddresses', 'keepPlace'],
  },
];

/** What the page works with. */
export interface OptionsParts extends KeyListParts {
  readonly items: ItemsModel;
  readonly words: readonly UserWordsModel[];
  readonly sites: SitesModel;
  readonly kept: KeptThings;
  readonly notices: NoticesModel;
  /** Gives a file to the person. */
  readonly save: (name: string, mediaType: string, content: string) => void;
}

/** The page of all settings, keys and sites, the person's own words, and what is kept on this machine. */
export function OptionsPage(parts: OptionsParts): JSX.Element {
  const { settings, words, notices } = parts;
  return (
    <main lang={interfaceLanguage()}>
      <h1>{message('options_title')}</h1>
      <SettingControl name="language" settings={settings} />
      <section>
        <h2>{message('options_type')}</h2>
        <Preview settings={settings} />
        {TYPE.map((name) => (
          <SettingControl key={name} name={name} settings={settings} />
        ))}
      </section>
      {GROUPS.map(({ title, names }) => (
        <section key={title}>
          <h2>{message(title)}</h2>
          {names.map((name) => (
            <SettingControl key={name} name={name} settings={settings} />
          ))}
        </section>
      ))}
      <SitesSection {...parts} />
      <SiteSettingsSection {...parts} />
      <KeysSection {...parts} />
      <section>
        <h2>{message('options_words')}</h2>
        <p class="hint">{message('options_words_hint')}</p>
        {words.map((model) => (
          <UserWords key={model.direction} model={model} save={parts.save} notices={notices} />
        ))}
      </section>
      <PicksSection {...parts} />
      <PlacesSection {...parts} />
      <SettingsFileSection {...parts} />
      <Toast notices={notices} />
    </main>
  );
}
