import type { JSX } from 'preact';
import { interfaceLanguage, message } from '../../lib/i18n.ts';
import type { ReaderModel } from '../../lib/reader/reader-model.ts';
import type { SettingsModel } from '../../lib/reader/settings-model.ts';
import type { SettingName } from '../../lib/settings/table.ts';
import { Panel } from '../panel.tsx';
import { SettingControl } from '../setting-control.tsx';

/** Settings of the panel, in the order in which people reach for them. */
const TYPE_SETTINGS: readonly SettingName[] = [
  'theme',
  'font',
  'size',
  'width',
  'lineHeight',
  'paragraph',
  'writing',
  'justify',
  'images',
  'readingTime',
  'printAddresses',
  'outlineSide',
  'keepPlace',
  'singleKeys',
];

/** Whether what is changed holds on this site alone, where anything is kept by site. */
function SiteSwitch({ settings }: { readonly settings: SettingsModel }): JSX.Element | null {
  const isOn = settings.isSiteOnly.value;
  if (settings.host === '') return null;
  return (
    <label class="setting setting-switch" data-setting="siteOnly">
      <span class="setting-label">{message('setting_site_only', settings.host)}</span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={() => settings.setSiteOnly(!isOn)}
      />
    </label>
  );
}

/** How the text looks, with the text behind it as the preview. */
export function SettingsPanel({ model }: { readonly model: ReaderModel }): JSX.Element {
  return (
    <Panel name="settings" title={message('settings_title')} onClose={() => model.panels.close()}>
      {TYPE_SETTINGS.map((name) => (
        <SettingControl key={name} name={name} settings={model.settings} />
      ))}
      <SiteSwitch settings={model.settings} />
      <button type="button" class="text-button" data-command="reset" onClick={() => model.settings.reset()}>
        {message(model.settings.isSiteOnly.value ? 'settings_reset_site' : 'settings_reset')}
      </button>
    </Panel>
  );
}

const SCRIPT_SETTINGS: readonly SettingName[] = ['script', 'vocabulary', 'quotes', 'marks'];

/** How much the conversion on the screen changed, and how much of that was more than character by character. */
function ConversionCount({ model }: { readonly model: ReaderModel }): JSX.Element | null {
  const result = model.script.result.value;
  if (!result) return null;
  const format = new Intl.NumberFormat(interfaceLanguage());
  const marks = Object.values(result.counts.marks).reduce((sum, count) => sum + count, 0);
  return (
    <p class="conversion-count" role="status">
      {message('conversion_count', format.format(result.counts.characters), format.format(marks))}
    </p>
  );
}

/** The scripts to choose from, and what goes with a conversion. */
export function ScriptPanel({ model }: { readonly model: ReaderModel }): JSX.Element {
  return (
    <Panel name="script" title={message('script_title')} onClose={() => model.panels.close()}>
      {SCRIPT_SETTINGS.map((name) => (
        <SettingControl key={name} name={name} settings={model.settings} />
      ))}
      <ConversionCount model={model} />
    </Panel>
  );
}
