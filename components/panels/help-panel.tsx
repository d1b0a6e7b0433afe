import type { JSX } from 'preact';
import { message } from '../../lib/i18n.ts';
import type { ReaderModel } from '../../lib/reader/reader-model.ts';
import { COMMAND_NAMES, SHORTCUTS } from '../../lib/reader/shortcuts.ts';
import { Panel } from '../panel.tsx';

/** Every key and what it does. */
export function HelpPanel({ model }: { readonly model: ReaderModel }): JSX.Element {
  return (
    <Panel scrolls name="help" title={message('help_title')} onClose={() => model.panels.close()}>
      <dl class="keys">
        {COMMAND_NAMES.map((name) => (
          <div key={name}>
            <dt>
              {SHORTCUTS[name].keys.map((key) => (
                <kbd key={key}>{key === 'Escape' ? 'Esc' : key}</kbd>
              ))}
            </dt>
            <dd>{message(SHORTCUTS[name].label)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
