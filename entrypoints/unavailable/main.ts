import { UNAVAILABLE_REASONS, unavailableReason } from '../../lib/errors.ts';
import { interfaceLanguage, message } from '../../lib/i18n.ts';
import { takeStoredLanguage } from '../../lib/settings/stored-language.ts';

/** The small page under the toolbar button: why this tab cannot be read. */
const reason = unavailableReason(new URLSearchParams(location.search).get('reason'));
await takeStoredLanguage();
document.documentElement.lang = interfaceLanguage();
const title = document.createElement('h1');
title.textContent = message('unavailable_title');
const sentence = document.createElement('p');
sentence.textContent = message(UNAVAILABLE_REASONS[reason]);
document.querySelector('#unavailable')?.append(title, sentence);
