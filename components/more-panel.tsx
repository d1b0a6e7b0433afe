import type { JSX } from 'preact';
import { message } from '../lib/i18n.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import { Panel } from './panel.tsx';
import { commandAttributes } from './tooltip.ts';

/** What is needed now and then. */
export function MorePanel({ model }: { readonly model: ReaderModel }): JSX.Element {
  return (
    <Panel name="more" title={message('more_title')} onClose={() => model.panels.close()}>
      <ul class="menu">
        <li>
          <button
            type="button"
            data-command="removed"
            onClick={model.commands.removed}
            {...commandAttributes('removed')}
          >
            {message('removed_title')}
          </button>
        </li>
        <li>
          <button
            type="button"
            data-command="help"
            onClick={model.commands.help}
            {...commandAttributes('help')}
          >
            {message('help_title')}
          </button>
        </li>
      </ul>
    </Panel>
  );
}
