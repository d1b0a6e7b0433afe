import { Fragment, type JSX } from 'preact';
import { message } from '../lib/i18n.ts';
import type { KeyEditor } from '../lib/reader/key-editor.ts';
import type { KeysModel } from '../lib/reader/keys-model.ts';
import type { SettingsModel } from '../lib/reader/settings-model.ts';
import { COMMAND_NAMES, type CommandName, isSingleKey, SHORTCUTS } from '../lib/reader/shortcuts.ts';
import { keyLabel } from './tooltip.ts';

/** What the list works with. */
export interface KeyListParts {
  readonly keys: KeysModel;
  readonly settings: SettingsModel;
  readonly editor: KeyEditor;
}

/** The keys of a command as they stand on keyboards; those that are turned off are struck out. */
function KeyNames({ keys, settings, name }: KeyListParts & { readonly name: CommandName }): JSX.Element {
  const { singleKeys } = settings.current.value;
  const list = keys.keys.value[name];
  if (list.length === 0) return <span class="key-none">{message('key_none')}</span>;
  // An inline box, in which the spaces between the keys are seen and heard.
  return (
    <span>
      {list.map((key, index) => (
        <Fragment key={key}>
          {index > 0 ? ' ' : null}
          <kbd data-off={(!singleKeys && isSingleKey(key)) || undefined}>{keyLabel(key)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

/** What is said while a command waits for its new key, and what else can be done. */
function Waiting({ editor }: KeyListParts): JSX.Element {
  const refusal = editor.refusal.value;
  return (
    <div class="key-waiting">
      <p role="status">
        {refusal?.reason === 'clash'
          ? message('key_clash', keyLabel(refusal.key), message(SHORTCUTS[refusal.other].label))
          : refusal
            ? message('key_not_allowed', keyLabel(refusal.key))
            : message('key_waiting')}
      </p>
      <div class="actions">
        {refusal?.reason === 'clash' ? (
          <button type="button" data-command="take-key" onClick={editor.take}>
            {message('key_take')}
          </button>
        ) : null}
        <button type="button" data-command="no-key" onClick={editor.clear}>
          {message('key_clear')}
        </button>
        <button type="button" data-command="cancel-key" onClick={editor.cancel}>
          {message('key_cancel')}
        </button>
      </div>
    </div>
  );
}

function KeyRow(props: KeyListParts & { readonly name: CommandName }): JSX.Element {
  const { keys, editor, name } = props;
  const label = message(SHORTCUTS[name].label);
  const isWaiting = editor.waiting.value === name;
  return (
    <li class="key-row" data-key-of={name} data-waiting={isWaiting || undefined}>
      <span class="key-label">{label}</span>
      {keys.changed.value.has(name) ? (
        <button
          type="button"
          class="key-reset"
          aria-label={message('key_reset', label)}
          onClick={() => keys.reset(name)}
        >
          {message('key_reset_short')}
        </button>
      ) : null}
      {name === 'close' ? (
        <span class="key-button">
          <KeyNames {...props} />
        </span>
      ) : (
        <button
          type="button"
          class="key-button"
          aria-expanded={isWaiting}
          onClick={() => (isWaiting ? editor.cancel() : editor.start(name))}
        >
          <span class="visually-hidden">{message('key_change', label)} </span>
          <KeyNames {...props} />
        </button>
      )}
      {isWaiting ? <Waiting {...props} /> : null}
    </li>
  );
}

/** Every command with its keys; each key is a button that waits for another one. */
export function KeyList(props: KeyListParts): JSX.Element {
  return (
    <>
      {props.settings.current.value.singleKeys ? null : <p class="hint">{message('keys_single_off')}</p>}
      <ul class="key-list">
        {COMMAND_NAMES.map((name) => (
          <KeyRow key={name} name={name} {...props} />
        ))}
      </ul>
    </>
  );
}
