import { defineContentScript } from 'wxt/utils/define-content-script';
import { openReader } from '../components/open-reader.tsx';
import { offerView } from '../lib/reader/view-loader.ts';

/** All of the reader that the first picture does not show. Injected while that is painted. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerView(openReader);
  },
});
