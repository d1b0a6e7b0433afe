import type { JSX } from 'preact';
import { message } from '../lib/i18n.ts';
import { stepped } from '../lib/reader/commands.ts';
import type { SettingsModel } from '../lib/reader/settings-model.ts';
import { declarationOf, type SettingName, type Settings } from '../lib/settings/table.ts';

interface ControlProps {
  readonly name: SettingName;
  readonly settings: SettingsModel;
}

function NumberControl({ name, settings }: ControlProps): JSX.Element | null {
  const setting = declarationOf(name);
  if (setting.kind !== 'number') return null;
  const value = Number(settings.current.value[name]);
  const label = message(setting.label);
  const step = (by: 1 | -1) => (): void => {
    settings.set(name, stepped(name, settings.current.peek()[name], by));
  };
  const text = setting.unit === '%' ? `${value} %` : String(value);
  return (
    <fieldset class="setting setting-number" aria-label={label} data-setting={name}>
      <span class="setting-label">{label}</span>
      <button
        type="button"
        aria-label={message('setting_less', label)}
        disabled={value <= setting.minimum}
        onClick={step(-1)}
      >
        −
      </button>
      <output>{text}</output>
      <button
        type="button"
        aria-label={message('setting_more', label)}
        disabled={value >= setting.maximum}
        onClick={step(1)}
      >
        +
      </button>
    </fieldset>
  );
}

function ChoiceControl({ name, settings }: ControlProps): JSX.Element | null {
  const setting = declarationOf(name);
  if (setting.kind !== 'choice') return null;
  const value = settings.current.value[name];
  return (
    <fieldset class="setting setting-choice" data-setting={name}>
      <legend class="setting-label">{message(setting.label)}</legend>
      <div class="choices">
        {setting.choices.map((choice) => (
          <label key={choice.value} class="choice" data-value={choice.value}>
            <input
              type="radio"
              name={`setting-${name}`}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => settings.set(name, choice.value as Settings[typeof name])}
            />
            <span>{message(choice.label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function SwitchControl({ name, settings }: ControlProps): JSX.Element {
  const value = settings.current.value[name] === true;
  return (
    <label class="setting setting-switch" data-setting={name}>
      <span class="setting-label">{message(declarationOf(name).label)}</span>
      <input
        type="checkbox"
        role="switch"
        checked={value}
        aria-checked={value}
        onChange={() => settings.set(name, !value as Settings[typeof name])}
      />
    </label>
  );
}

/** The control that fits a setting's kind; what it changes shows at once behind the panel. */
export function SettingControl(props: ControlProps): JSX.Element {
  switch (declarationOf(props.name).kind) {
    case 'number':
      return <NumberControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'switch':
      return <SwitchControl {...props} />;
  }
}
