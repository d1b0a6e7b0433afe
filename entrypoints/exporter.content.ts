import { defineContentScript } from 'wxt/utils/define-content-script';
import { fetchImage, transcodeImage } from '../lib/export/browser-images.ts';
import { copyText, saveFile } from '../lib/export/deliver.ts';
import { exportArticle } from '../lib/export/export-article.ts';
import { offerExporter } from '../lib/reader/exporter-loader.ts';
import { whileCopying } from '../lib/reader/own-copy.ts';

/** Makes files of the open article. Injected when the first one is wanted, so that the click does not carry it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerExporter({
      exportArticle: (request) => exportArticle(request, { fetchImage, transcodeImage }),
      saveFile: (file) => saveFile(file, document),
      copyText: (text) => whileCopying(() => copyText(text, document)),
    });
  },
});
