import type { MessageKey } from '../i18n.ts';

/** One of a few named values. */
interface ChoiceSetting {
  readonly kind: 'choice';
  readonly default: string;
  readonly label: MessageKey;
  readonly choices: readonly { readonly value: string; readonly label: MessageKey }[];
}

/** A number within bounds, moved by steps. */
interface NumberSetting {
  readonly kind: 'number';
  readonly default: number;
  readonly label: MessageKey;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** How the panel writes the value: `%` for a share of the device's size, `em` for characters, empty for a plain number. */
  readonly unit: '%' | 'em' | '';
}

/** On or off. */
interface SwitchSetting {
  readonly kind: 'switch';
  readonly default: boolean;
  readonly label: MessageKey;
}

/** Declaration of a setting: all that storage, panel and options page need to know of it. */
export type Setting = ChoiceSetting | NumberSetting | SwitchSetting;

/** Every setting. Type, validation, storage and panel derive from this table. */
export const SETTINGS = {
  theme: {
    kind: 'choice',
    default: 'auto',
    label: 'setting_theme',
    choices: [
      { value: 'auto', label: 'setting_theme_auto' },
      { value: 'light', label: 'setting_theme_light' },
      { value: 'sepia', label: 'setting_theme_sepia' },
      { value: 'grey', label: 'setting_theme_grey' },
      { value: 'dark', label: 'setting_theme_dark' },
      { value: 'black', label: 'setting_theme_black' },
    ],
  },
  font: {
    kind: 'choice',
    default: 'serif',
    label: 'setting_font',
    choices: [
      { value: 'serif', label: 'setting_font_serif' },
      { value: 'sans', label: 'setting_font_sans' },
      { value: 'kai', label: 'setting_font_kai' },
    ],
  },
  // A share of a size that the style sheet takes from the device, so that one value is right on a phone and on a desk.
  size: {
    kind: 'number',
    default: 100,
    label: 'setting_size',
    minimum: 70,
    maximum: 250,
    step: 10,
    unit: '%',
  },
  // Characters a line. Fewer than 20 break justified Chinese apart, more than 56 lose the eye on the way back.
  width: {
    kind: 'number',
    default: 36,
    label: 'setting_width',
    minimum: 20,
    maximum: 56,
    step: 2,
    unit: 'em',
  },
  lineHeight: {
    kind: 'number',
    default: 1.8,
    label: 'setting_line_height',
    minimum: 1.3,
    maximum: 2.6,
    step: 0.1,
    unit: '',
  },
  paragraph: {
    kind: 'choice',
    default: 'space',
    label: 'setting_paragraph',
    choices: [
      { value: 'space', label: 'setting_paragraph_space' },
      { value: 'indent', label: 'setting_paragraph_indent' },
    ],
  },
  // Without effect on an article that is not Chinese, Japanese or Korean.
  writing: {
    kind: 'choice',
    default: 'horizontal',
    label: 'setting_writing',
    choices: [
      { value: 'horizontal', label: 'setting_writing_horizontal' },
      { value: 'vertical', label: 'setting_writing_vertical' },
    ],
  },
  justify: { kind: 'switch', default: true, label: 'setting_justify' },
  script: {
    kind: 'choice',
    default: 'original',
    label: 'setting_script',
    choices: [
      { value: 'original', label: 'setting_script_original' },
      { value: 'Hans', label: 'setting_script_hans' },
      { value: 'Hant-TW', label: 'setting_script_hant_tw' },
      { value: 'Hant-HK', label: 'setting_script_hant_hk' },
    ],
  },
  vocabulary: { kind: 'switch', default: false, label: 'setting_vocabulary' },
  quotes: { kind: 'switch', default: true, label: 'setting_quotes' },
  marks: { kind: 'switch', default: false, label: 'setting_marks' },
  images: { kind: 'switch', default: true, label: 'setting_images' },
  readingTime: { kind: 'switch', default: true, label: 'setting_reading_time' },
  // On paper alone: a screen shows where a link leads when it is pointed at.
  printAddresses: { kind: 'switch', default: false, label: 'setting_print_addresses' },
  outlineOpen: { kind: 'switch', default: true, label: 'setting_outline_open' },
  outlineSide: {
    kind: 'choice',
    default: 'start',
    label: 'setting_outline_side',
    choices: [
      { value: 'start', label: 'setting_outline_side_start' },
      { value: 'end', label: 'setting_outline_side_end' },
    ],
  },
  singleKeys: { kind: 'switch', default: true, label: 'setting_single_keys' },
  keepPlace: { kind: 'switch', default: true, label: 'setting_keep_place' },
  language: {
    kind: 'choice',
    default: 'auto',
    label: 'setting_language',
    choices: [
      { value: 'auto', label: 'setting_language_auto' },
      { value: 'en', label: 'setting_language_en' },
      { value: 'zh_CN', label: 'setting_language_zh_cn' },
      { value: 'zh_TW', label: 'setting_language_zh_tw' },
    ],
  },
} as const satisfies Record<string, Setting>;

type Table = typeof SETTINGS;

/** Name of a setting. */
export type SettingName = keyof Table;

type ValueOf<S extends Setting> = S extends ChoiceSetting
  ? S['choices'][number]['value']
  : S extends NumberSetting
    ? number
    : boolean;

/** A value for every setting. */
export type Settings = { readonly [Name in SettingName]: ValueOf<Table[Name]> };

/** Names in the order of the table. */
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** The declaration of a setting, seen as one of the three kinds. */
export function declarationOf(name: SettingName): Setting {
  return SETTINGS[name];
}

/** Whether a value from outside (storage, a file, another version) can stand for the setting. */
export function isValidSetting<Name extends SettingName>(
  name: Name,
  value: unknown,
): value is Settings[Name] {
  const setting = declarationOf(name);
  switch (setting.kind) {
    case 'choice':
      return setting.choices.some((choice) => choice.value === value);
    case 'number':
      return typeof value === 'number' && value >= setting.minimum && value <= setting.maximum;
    case 'switch':
      return typeof value === 'boolean';
  }
}

/** The settings of a person who never changed any. */
export const DEFAULT_SETTINGS: Settings = Object.freeze(
  Object.fromEntries(SETTING_NAMES.map((name) => [name, SETTINGS[name].default])),
) as unknown as Settings;

/** Takes what is valid from a record of unknown origin, field by field: a bad field is left out alone. */
export function validSettings(record: unknown): Partial<Settings> {
  if (typeof record !== 'object' || record === null) return {};
  const entries = Object.entries(record).filter(
    ([name, value]) => Object.hasOwn(SETTINGS, name) && isValidSetting(name as SettingName, value),
  );
  return Object.fromEntries(entries) as Partial<Settings>;
}
