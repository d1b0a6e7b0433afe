import type { JSX } from 'preact';
import { message } from '../lib/i18n.ts';
import type { PanelName } from '../lib/reader/panels-model.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import type { CommandName } from '../lib/reader/shortcuts.ts';
import { Icon, type IconName } from './icons.tsx';
import { ScriptSwitch } from './script-switch.tsx';
import { commandAttributes } from './tooltip.ts';

function PanelButton(props: {
  readonly model: ReaderModel;
  readonly panel: PanelName;
  readonly icon: IconName;
  readonly label: string;
  readonly command?: CommandName;
}): JSX.Element {
  const { panels } = props.model;
  return (
    <button
      type="button"
      class="icon-button"
      data-command={props.panel}
      aria-haspopup="dialog"
      aria-expanded={panels.open.value === props.panel}
      onClick={() => panels.toggle(props.panel)}
      {...(props.command ? commandAttributes(props.model, props.command) : { title: props.label })}
    >
      <Icon name={props.icon} />
      <span class="visually-hidden">{props.label}</span>
    </button>
  );
}

function OutlineButton({ model }: { readonly model: ReaderModel }): JSX.Element | null {
  if (!model.accepted.value || model.outline.entries.value.length === 0) return null;
  const isOpen = model.hasRail.value
    ? model.settings.current.value.outlineOpen
    : model.panels.open.value === 'outline';
  return (
    <button
      type="button"
      class="icon-button"
      data-command="outline"
      aria-expanded={isOpen}
      onClick={() => model.commands.outline()}
      {...commandAttributes(model, 'outline')}
    >
      <Icon name="outline" />
      <span class="visually-hidden">{message('outline_title')}</span>
    </button>
  );
}

/** The few things that are always at hand. It leaves while one reads on, and comes back on the way up. */
export function Toolbar({ model }: { readonly model: ReaderModel }): JSX.Element {
  const isHidden = model.toolbar.hidden.value && model.panels.open.value === null;
  return (
    <div
      class="toolbar"
      role="toolbar"
      aria-label={message('toolbar_label')}
      data-hidden={isHidden || undefined}
      onPointerEnter={model.panels.prepare}
      onFocusIn={model.panels.prepare}
    >
      <button
        type="button"
        class="icon-button"
        data-command="close"
        onClick={model.closeReader}
        {...commandAttributes(model, 'close')}
      >
        <Icon name="close" />
        <span class="visually-hidden">{message('command_close')}</span>
      </button>
      <OutlineButton model={model} />
      <span class="toolbar-space" />
      {model.script.available && model.accepted.value ? <ScriptSwitch model={model} /> : null}
      <PanelButton
        model={model}
        panel="settings"
        icon="type"
        label={message('settings_title')}
        command="settings"
      />
      <PanelButton model={model} panel="more" icon="more" label={message('more_title')} />
    </div>
  );
}
