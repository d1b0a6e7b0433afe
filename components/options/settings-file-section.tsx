import type { JSX } from 'preact';
import { message } from '../../lib/i18n.ts';
import type { ItemsModel } from '../../lib/reader/items-model.ts';
import type { NoticesModel } from '../../lib/reader/notices-model.ts';
import { withoutKeys, withoutOwn, withoutSite } from '../../lib/settings/items.ts';
import { formatSettingsFile, parseSettingsFile } from '../../lib/settings/settings-file.ts';
import { FileButton } from '../file-button.tsx';

/** Settings as a file, and back to the defaults. */
export function SettingsFileSection(props: {
  readonly items: ItemsModel;
  readonly notices: NoticesModel;
  readonly save: (name: string, mediaType: string, content: string) => void;
}): JSX.Element {
  const { items, notices } = props;
  const take = (text: string): void => {
    const read = parseSettingsFile(text);
    if (read) {
      const present = items.items.peek();
      // The file is the whole of it: what it lacks goes back to the default.
      items.change({ ...withoutOwn(present), ...withoutSite(present), ...withoutKeys(present), ...read });
    }
    notices.say({ text: message(read ? 'options_imported' : 'options_import_failed') });
  };
  return (
    <section>
      <h2>{message('options_file')}</h2>
      <div class="actions">
        <button
          type="button"
          data-command="export-settings"
          onClick={() =>
            props.save('limpid-settings.json', 'application/json', formatSettingsFile(items.items.peek()))
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
        <button
          type="button"
          data-command="reset"
          onClick={() => items.change(withoutOwn(items.items.peek()))}
        >
          {message('settings_reset')}
        </button>
      </div>
    </section>
  );
}
