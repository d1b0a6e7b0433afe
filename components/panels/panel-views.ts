import type { PanelViews } from '../lazy-panels.ts';
import overlays from '../styles/overlays.css?inline';
import lists from '../styles/panel-lists.css?inline';
import settings from '../styles/settings.css?inline';
import { HelpPanel } from './help-panel.tsx';
import { MorePanel } from './more-panel.tsx';
import { NoteView } from './note-view.tsx';
import { PictureView } from './picture-view.tsx';
import { RemovedPanel } from './removed-panel.tsx';
import { ScriptPanel, SettingsPanel } from './settings-panel.tsx';
import { TakeAlongPanel } from './take-along-panel.tsx';

/** Every panel that comes on first need. */
export const PANEL_VIEWS: PanelViews = {
  script: ScriptPanel,
  settings: SettingsPanel,
  more: MorePanel,
  takeAlong: TakeAlongPanel,
  removed: RemovedPanel,
  help: HelpPanel,
  note: NoteView,
  picture: PictureView,
};

/** Their style sheet, as text for the reader's shadow root. */
export const PANEL_STYLES = [lists, overlays, settings].join('\n');
