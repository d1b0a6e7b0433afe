import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '../../lib/messages.ts';
import { takeByItself } from '../../lib/reader/by-itself.ts';
import { readPick } from '../../lib/reader/pick/kept-picks.ts';
import { closeRunning, isRunning } from '../../lib/reader/toggle.ts';
import { unreadableReason } from '../../lib/reader/unreadable.ts';
import { openPage } from './open-page.ts';

/** Injected by a click: opens the reader, or closes the one that is open. On a site of the person's choice also without a click. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    const isByItself = takeByItself();
    if (isByItself ? isRunning() : closeRunning(document)) return;
    const reason = unreadableReason(document);
    if (!reason) await openPage(readPick(location.host), { isByItself });
    else if (!isByItself) await sendMessage({ type: 'unavailable', reason });
  },
});
