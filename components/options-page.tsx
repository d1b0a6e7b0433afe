import type { JSX } from 'preact';
import { type MessageKey, message } from '../lib/i18n.ts';
import type { NoticesModel } from '../lib/reader/notices-model.ts';
import type { SettingsModel } from '../lib/reader/settings-model.ts';
import type { UserWordsModel } from '../lib/reader/user-words-model.ts';
import { formatSettingsFile, parseSettingsFile } from '../lib/settings/settings-file.ts';
import type { SettingName } from '../lib/settings/table.ts';
import { FileButton } from './file-button.tsx';
import { SettingControl } from './setting-control.tsx';
import { Toast } from './toast.tsx';
import { UserWords } from './user-words.tsx';

/** All settings, in groups. */
export const SETTING_GROUPS: readonly {
  readonly title: MessageKey;
  readonly names: readonly SettingName[];
}[] = [
  {
    title: 'options_type',
    names: ['theme', 'font', 'size', 'width', 'lineHeight', 'paragraph', 'justify', 'images'],
  },
  { title: 'script_title', names: ['script', 'vocabulary', 'quotes', 'marks'] },
  {
    title: 'options_reading',
    names: ['outlineOpen', 'outlineSide', 'readingTime', 'keepPlace', 'singleKeys'],
  },
];

/** What the page works with. */
export interface OptionsParts {
  readonly settings: SettingsModel;
  readonly words: readonly UserWordsModel[];
  readonly notices: NoticesModel;
  readonly clearPlaces: () => Promise<void>;
  /** Gives a file to the person. */
  readonly save: (name: string, mediaType: string, content: string) => void;
}

function Places({ clearPlaces, notices }: Pick<OptionsParts, 'clearPlaces' | 'notices'>): JSX.Element {
  const clear = async (): Promise<void> => {
    try {
      await clearPlaces();
      notices.say({ text: message('options_places_cleared') });
    } catch {
      // Storage is blocked: there is nothing to forget, and that is said.
      notices.say({ text: message('notice_storage') });
    }
  };
  return (
    <section>
      <h2>{message('options_places')}</h2>
      <p class="hint">{message('options_places_hint')}</p>
      <button type="button" data-command="clear-places" onClick={() => void clear()}>
        {message('options_places_clear')}
      </button>
    </section>
  );
}

function SettingsFile({ settings, notices, save }: OptionsParts): JSX.Element {
  const take = (text: string): void => {
    const changed = parseSettingsFile(text);
    if (changed) settings.replace(changed);
    notices.say({ text: message(changed ? 'options_imported' : 'options_import_failed') });
  };
  return (
    <section>
      <h2>{message('options_file')}</h2>
      <div class="actions">
        <button
          type="button"
          data-command="export-settings"
          onClick={() =>
            save('limpid-settings.json', 'application/json', formatSettingsFile(settings.changed.peek()))
          }
        >
          {message('options_export')}
        </button>
        <FileButton
          name="import-settings"
          label={message('options_import')}
          accept=".json,application/json"
          onText={take}
          onFailure={() => notices.say({ text: message('options_import_failed') })}
        />
        <button type="button" data-command="reset" onClick={() => settings.reset()}>
          {message('settings_reset')}
        </button>
      </div>
    </section>
  );
}

/** The page of all settings, the person's own words, and what is kept on this machine. */
export function OptionsPage(parts: OptionsParts): JSX.Element {
  const { settings, words, notices } = parts;
  return (
    <main>
      <h1>{message('options_title')}</h1>
      {SETTING_GROUPS.map(({ title, names }) => (
        <section key={title}>
          <h2>{message(title)}</h2>
          {names.map((name) => (
            <SettingControl key={name} name={name} settings={settings} />
          ))}
        </section>
      ))}
      <section>
        <h2>{message('options_words')}</h2>
        <p class="hint">{message('options_words_hint')}</p>
        {words.map((model) => (
          <UserWords key={model.direction} model={model} save={parts.save} notices={notices} />
        ))}
      </section>
      <Places clearPlaces={parts.clearPlaces} notices={notices} />
      <SettingsFile {...parts} />
      <Toast notices={notices} />
    </main>
  );
}
