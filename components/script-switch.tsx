import type { JSX } from 'preact';
import { type MessageKey, message } from '../lib/i18n.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import { languageTag, type ScriptTarget } from '../lib/script/targets.ts';
import { Icon } from './icons.tsx';
import { commandAttributes } from './tooltip.ts';

/** The name of each script, short enough for a button. */
const SHORT_NAMES = {
  original: 'script_short_original',
  Hans: 'script_short_hans',
  'Hant-TW': 'script_short_hant_tw',
  'Hant-HK': 'script_short_hant_hk',
} as const satisfies Record<ScriptTarget, MessageKey>;

/** Shows the script of the text, goes to the next one on a click, and opens the menu of all. */
export function ScriptSwitch({ model }: { readonly model: ReaderModel }): JSX.Element {
  const shown = model.script.shown.value;
  const isOpen = model.panels.open.value === 'script';
  const name = message(SHORT_NAMES[shown]);
  return (
    <span
      class="script-switch"
      onPointerEnter={() => model.script.prepare()}
      onFocusIn={() => model.script.prepare()}
    >
      <button
        type="button"
        class="script-button"
        data-command="script"
        data-script={shown}
        aria-label={message('script_button', name)}
        onClick={() => model.script.cycle()}
        {...commandAttributes(model, 'script')}
      >
        <span lang={shown === 'original' ? undefined : languageTag(shown, '')}>{name}</span>
      </button>
      <button
        type="button"
        class="icon-button script-menu"
        data-command="script-menu"
        title={message('script_title')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => model.panels.toggle('script')}
      >
        <Icon name="down" />
        <span class="visually-hidden">{message('script_title')}</span>
      </button>
    </span>
  );
}
