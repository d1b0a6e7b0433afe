import { declarationOf, type SettingName, type Settings } from '../settings/table.ts';
import type { AidsModel } from './aids-model.ts';
import type { OutlineModel } from './outline-model.ts';
import type { PanelsModel } from './panels-model.ts';
import type { ScriptModel } from './script-model.ts';
import type { SettingsModel } from './settings-model.ts';
import type { Commands } from './shortcuts.ts';

/** What the commands act on. */
export interface CommandParts {
  readonly settings: SettingsModel;
  readonly script: ScriptModel;
  readonly outline: OutlineModel;
  readonly panels: PanelsModel;
  readonly aids: AidsModel;
  /** Whether the window has room for the outline beside the text. */
  readonly hasRail: () => boolean;
  readonly back: () => void;
  /** Gives focus to the text as a whole. */
  readonly focusText: () => void;
  /** Whether an article is shown, not only the sentence that there is none. */
  readonly hasArticle: () => boolean;
  readonly print: () => void;
  readonly openOptions: () => void;
  readonly openSite: () => void;
  readonly pickByHand: () => void;
  readonly close: () => void;
}

/** The value after (or before) the current one: the next choice in a circle, the next step of a number, the other of two. */
export function stepped<Name extends SettingName>(
  name: Name,
  value: Settings[Name],
  step: 1 | -1,
): Settings[Name] {
  const setting = declarationOf(name);
  switch (setting.kind) {
    case 'switch':
      return !value as Settings[Name];
    case 'number': {
      const next = Number(value) + step * setting.step;
      const bounded = Math.min(setting.maximum, Math.max(setting.minimum, next));
      // Steps of a tenth add up to 1.7000000000000002.
      return (Math.round(bounded * 100) / 100) as Settings[Name];
    }
    case 'choice': {
      const index = setting.choices.findIndex((choice) => choice.value === value);
      const next = setting.choices[(index + step + setting.choices.length) % setting.choices.length];
      return (next?.value ?? setting.default) as Settings[Name];
    }
  }
}

/** What each command of the shortcut table does. */
export function createCommands(parts: CommandParts): Commands {
  const { settings, script, outline, panels, aids } = parts;
  const step =
    (name: SettingName, by: 1 | -1 = 1) =>
    (): void =>
      settings.set(name, stepped(name, settings.current.peek()[name], by));
  return {
    close() {
      // The innermost thing first.
      if (panels.close() || aids.closeInnermost()) return;
      if (outline.isSearching.peek()) {
        outline.isSearching.value = false;
        parts.focusText();
      } else parts.close();
    },
    script: () => {
      if (script.available) script.cycle();
    },
    outline() {
      if (outline.entries.peek().length === 0) return;
      if (parts.hasRail()) step('outlineOpen')();
      else panels.toggle('outline');
    },
    findSection() {
      if (outline.entries.peek().length === 0) return;
      outline.isSearching.value = true;
      if (!parts.hasRail()) panels.show('outline');
      else if (!settings.current.peek().outlineOpen) settings.set('outlineOpen', true);
    },
    nextSection: outline.next,
    previousSection: outline.previous,
    firstSection: outline.first,
    lastSection: outline.last,
    back: parts.back,
    find() {
      if (!parts.hasArticle()) return;
      panels.close();
      aids.find();
    },
    listen() {
      if (!parts.hasArticle()) return;
      panels.close();
      aids.listen();
    },
    takeAlong() {
      if (parts.hasArticle()) panels.toggle('takeAlong');
    },
    print() {
      panels.close();
      parts.print();
    },
    settings: () => panels.toggle('settings'),
    theme: step('theme'),
    font: step('font'),
    larger: step('size'),
    smaller: step('size', -1),
    wider: step('width'),
    narrower: step('width', -1),
    looser: step('lineHeight'),
    tighter: step('lineHeight', -1),
    paragraph: step('paragraph'),
    writing: step('writing'),
    justify: step('justify'),
    vocabulary: step('vocabulary'),
    quotes: step('quotes'),
    marks: step('marks'),
    nextMark() {
      panels.close();
      if (script.shown.peek() === 'original') return;
      if (!settings.current.peek().marks) settings.set('marks', true);
      aids.nextMark();
    },
    images: step('images'),
    readingTime: step('readingTime'),
    printAddresses: step('printAddresses'),
    outlineSide: step('outlineSide'),
    pick() {
      // The page must be seen to be pointed at.
      parts.close();
      parts.pickByHand();
    },
    removed: () => panels.toggle('removed'),
    options: parts.openOptions,
    site: parts.openSite,
    help: () => panels.toggle('help'),
  };
}
