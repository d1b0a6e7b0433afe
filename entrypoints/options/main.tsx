import { render } from 'preact';
import { OptionsPage } from '../../components/options-page.tsx';
import { saveFile } from '../../lib/export/deliver.ts';
import { interfaceLanguage, message } from '../../lib/i18n.ts';
import { readTexts } from '../../lib/language.ts';
import { sendMessage } from '../../lib/messages.ts';
import { createItemsModel } from '../../lib/reader/items-model.ts';
import { createKeyEditor } from '../../lib/reader/key-editor.ts';
import { createKeysModel } from '../../lib/reader/keys-model.ts';
import { followLanguage } from '../../lib/reader/language.ts';
import { effectUntil } from '../../lib/reader/lifetime.ts';
import { createNoticesModel } from '../../lib/reader/notices-model.ts';
import { clearPicks, forgetPick, listPicks } from '../../lib/reader/pick/kept-picks.ts';
import { clearPlaces } from '../../lib/reader/place-store.ts';
import { createSettingsModel } from '../../lib/reader/settings-model.ts';
import { createSitesModel } from '../../lib/reader/sites-model.ts';
import { takeLanguage } from '../../lib/reader/take-language.ts';
import { createUserWordsModels } from '../../lib/reader/user-words-model.ts';
import { readUserWordTexts, writeUserWordTexts } from '../../lib/reader/user-words-store.ts';
import { ownItem, settingsOf } from '../../lib/settings/items.ts';
import { readItems, watchItems } from '../../lib/settings/storage.ts';

/** The page of all settings, keys and sites, the person's own words, and what is kept on this machine. */
const lifetime = new AbortController();
const { signal } = lifetime;
addEventListener('pagehide', () => lifetime.abort());

const [stored, words] = await Promise.all([readItems(), readUserWordTexts()]);
await takeLanguage(settingsOf(stored.items, '').language, readTexts);

const notices = createNoticesModel(signal);
const onStorageFailure = (): void => notices.say({ text: message('notice_storage') });
const items = createItemsModel(stored, undefined, onStorageFailure, signal);
const settings = createSettingsModel(items, '');
const keys = createKeysModel(items);
const sites = createSitesModel(signal);

followLanguage(settings.current, readTexts, signal);
effectUntil(signal, () => {
  document.documentElement.lang = interfaceLanguage();
  document.title = message('options_title');
});
// The menus are the background's: once the choice is stored, it can read it.
watchItems([ownItem('language')], () => void sendMessage({ type: 'language' }), signal);
addEventListener('keydown', (event) => {
  if (keys.offer(event)) event.preventDefault();
});

const site = new URLSearchParams(location.search).get('site');
if (site) sites.name(site);
await sites.refresh();

const place = document.querySelector('#options');
if (place) {
  render(
    <OptionsPage
      items={items}
      settings={settings}
      keys={keys}
      editor={createKeyEditor(keys, signal)}
      words={createUserWordsModels(words, writeUserWordTexts, onStorageFailure, signal)}
      sites={sites}
      kept={{ clearPlaces, listPicks, forgetPick, clearPicks }}
      notices={notices}
      save={(name, mediaType, content) => saveFile({ name, mediaType, content, failedImages: 0 }, document)}
    />,
    place,
  );
}
if (!stored.works) onStorageFailure();
// What stands in the address was not there yet when the browser looked for it.
if (location.hash !== '') document.querySelector(location.hash)?.scrollIntoView();
