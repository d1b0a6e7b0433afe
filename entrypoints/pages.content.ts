import { defineContentScript } from 'wxt/utils/define-content-script';
import { startJoining } from '../lib/reader/pages/join-pages.ts';
import { offerPages } from '../lib/reader/pages/pages-loader.ts';

/** Joins the pages of an article that is split. Injected when its reader nears the end of the first, so that the click does not carry it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerPages((host) => startJoining(host));
  },
});
