import type { JSX } from 'preact';
import { type MessageKey, message } from '../../lib/i18n.ts';
import type { ReaderModel } from '../../lib/reader/reader-model.ts';
import type { CommandName } from '../../lib/reader/shortcuts.ts';
import { Panel } from '../panel.tsx';
import { activeKeys, commandAttributes, keyLabel } from '../tooltip.ts';

interface Entry {
  readonly command: CommandName;
  readonly label: MessageKey;
  /** Whether it makes sense only where an article is shown. */
  readonly needsArticle: boolean;
}

const ENTRIES: readonly Entry[] = [
  { command: 'find', label: 'find_title', needsArticle: true },
  { command: 'listen', label: 'listen_title', needsArticle: true },
  { command: 'takeAlong', label: 'export_title', needsArticle: true },
  { command: 'print', label: 'command_print', needsArticle: true },
  { command: 'pick', label: 'command_pick', needsArticle: false },
  { command: 'removed', label: 'removed_title', needsArticle: false },
  { command: 'site', label: 'command_site', needsArticle: false },
  { command: 'options', label: 'options_title', needsArticle: false },
  { command: 'help', label: 'help_title', needsArticle: false },
];

/** What is needed now and then. */
export function MorePanel({ model }: { readonly model: ReaderModel }): JSX.Element {
  const isArticle = model.accepted.value;
  return (
    <Panel name="more" title={message('more_title')} onClose={() => model.panels.close()}>
      <ul class="menu">
        {ENTRIES.filter(({ needsArticle }) => isArticle || !needsArticle).map(({ command, label }) => (
          <li key={command}>
            <button
              type="button"
              data-command={command}
              onClick={model.commands[command]}
              {...commandAttributes(model, command)}
            >
              <span>{message(label)}</span>
              <span class="menu-key" aria-hidden="true">
                {activeKeys(model, command).slice(0, 1).map(keyLabel)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
