import { defineContentScript } from 'wxt/utils/define-content-script';
import { PANEL_STYLES, PANEL_VIEWS } from '../components/panels/panel-views.ts';
import { offerPanels } from '../lib/reader/panels-loader.ts';

/** Settings, menus and lists over the text. Injected when one is about to be wanted, so that the click does not carry them. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerPanels({ styles: PANEL_STYLES, views: PANEL_VIEWS });
  },
});
