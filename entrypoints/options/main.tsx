import { render } from 'preact';
import { OptionsPage } from '../../components/options-page.tsx';
import { saveFile } from '../../lib/export/deliver.ts';
import { interfaceLanguage, message } from '../../lib/i18n.ts';
import { createNoticesModel } from '../../lib/reader/notices-model.ts';
import { clearPlaces } from '../../lib/reader/place-store.ts';
import { createSettingsModel } from '../../lib/reader/settings-model.ts';
import { createUserWordsModels } from '../../lib/reader/user-words-model.ts';
import { readUserWordTexts, writeUserWordTexts } from '../../lib/reader/user-words-store.ts';
import { readSettings } from '../../lib/settings/storage.ts';

/** The page of all settings, the person's own words, and what is kept on this machine. */
const lifetime = new AbortController();
addEventListener('pagehide', () => lifetime.abort());
document.documentElement.lang = interfaceLanguage();

const [stored, words] = await Promise.all([readSettings(), readUserWordTexts()]);
const notices = createNoticesModel(lifetime.signal);
const onStorageFailure = (): void => notices.say({ text: message('notice_storage') });
const place = document.querySelector('#options');
if (place) {
  render(
    <OptionsPage
      settings={createSettingsModel(stored, onStorageFailure, lifetime.signal)}
      words={createUserWordsModels(words, writeUserWordTexts, onStorageFailure, lifetime.signal)}
      notices={notices}
      clearPlaces={clearPlaces}
      save={(name, mediaType, content) => saveFile({ name, mediaType, content, failedImages: 0 }, document)}
    />,
    place,
  );
}
if (!stored.works) onStorageFailure();
