import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerConverter } from '../../lib/reader/converter-loader.ts';
import { createConverter } from '../../lib/script/converter.ts';

/** Injected when the reader wants another script for the first time: the click itself carries none of this. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerConverter(createConverter);
  },
});
