import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '../lib/messages.ts';
import { isProbablyArticle } from '../lib/page/article-likelihood.ts';

/** Milliseconds after which a page is looked at again that was no article yet: its text may come by script. */
const SECOND_LOOK = 1_500;

/**
 * Tells the background that the page looks like an article. Registered for the sites that the person granted and for no other;
 * only reads the page.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    let told = '';
    const look = (): void => {
      if (told === location.href || !isProbablyArticle(document)) return;
      told = location.href;
      // The extension may have been updated meanwhile; then the page waits for its next load.
      sendMessage({ type: 'article' }).catch(() => undefined);
    };
    const begin = (): void => {
      look();
      setTimeout(look, SECOND_LOOK);
    };
    // A page made ready before anyone wants it is not the one that its tab shows.
    if ('prerendering' in document && document.prerendering === true)
      document.addEventListener('prerenderingchange', begin, { once: true });
    else begin();
    // Sites that change their page without loading one.
    globalThis.navigation?.addEventListener('navigatesuccess', begin);
  },
});
