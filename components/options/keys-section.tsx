import type { JSX } from 'preact';
import { message } from '../../lib/i18n.ts';
import type { ItemsModel } from '../../lib/reader/items-model.ts';
import { withoutKeys } from '../../lib/settings/items.ts';
import { KeyList, type KeyListParts } from '../key-list.tsx';
import { SettingControl } from '../setting-control.tsx';

/** All keys, to be changed one by one, turned off, or brought back to the defaults. */
export function KeysSection(props: KeyListParts & { readonly items: ItemsModel }): JSX.Element {
  const { items, keys, settings } = props;
  return (
    <section id="keys">
      <h2>{message('options_keys')}</h2>
      <p class="hint">{message('options_keys_hint')}</p>
      <SettingControl name="singleKeys" settings={settings} />
      <KeyList {...props} />
      <button
        type="button"
        data-command="reset-keys"
        disabled={keys.changed.value.size === 0}
        onClick={() => items.change(withoutKeys(items.items.peek()))}
      >
        {message('keys_reset')}
      </button>
    </section>
  );
}
