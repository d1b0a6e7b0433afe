import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerConverter } from '../lib/reader/converter-loader.ts';
import { loadDictionary } from '../lib/reader/dictionary-loader.ts';
import { createConverter } from '../lib/script/converter.ts';

/** Injected when the reader first needs another script than the page's. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerConverter(createConverter({ loadDictionary }));
  },
});
