import { browser } from 'wxt/browser';
import { interfaceLanguage, type MessageKey, message } from '../../lib/i18n.ts';
import { takeStoredLanguage } from '../../lib/settings/stored-language.ts';

/** The first page: what the button is, which keys to know, and what Limpid may not do. Shown once. */
await takeStoredLanguage();
document.documentElement.lang = interfaceLanguage();
document.title = message('welcome_title');

/** Marks the place of a key in a text: a character for private use, which no text has and browsers hand on. */
const MARK = '\uE000';

/** A paragraph of a text, with keys where it has `$1`, `$2` … */
function paragraph(key: MessageKey, ...keys: readonly string[]): HTMLElement {
  const element = document.createElement('p');
  const pieces = message(key, ...keys.map((_, index) => MARK + index + MARK)).split(MARK);
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) element.append(piece);
    else {
      const kbd = document.createElement('kbd');
      kbd.textContent = keys[Number(piece)] ?? '';
      element.append(kbd);
    }
  }
  return element;
}

/** The key as the browser has it now: it may have been changed there, or belong to another extension. */
async function readOpeningKey(): Promise<string> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === '_execute_action')?.shortcut || 'Alt+Shift+R';
}

const picture = document.createElement('img');
picture.src = '/icon/96.png';
picture.alt = '';
const title = document.createElement('h1');
title.textContent = message('welcome_title');
const options = document.createElement('button');
options.type = 'button';
options.textContent = message('options_title');
options.addEventListener('click', () => void browser.runtime.openOptionsPage());
document
  .querySelector('#welcome')
  ?.append(
    picture,
    title,
    paragraph('welcome_click', await readOpeningKey()),
    paragraph('welcome_keys', 's', 'o', '?', 'Esc'),
    paragraph('welcome_privacy'),
    options,
  );
