import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '../../lib/messages.ts';
import { readPick } from '../../lib/reader/pick/kept-picks.ts';
import { closeRunning } from '../../lib/reader/toggle.ts';
import { unreadableReason } from '../../lib/reader/unreadable.ts';
import { openPage } from './open-page.ts';

/** Injected by a click: opens the reader, or closes the one that is open. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    if (closeRunning(document)) return;
    const reason = unreadableReason(document);
    if (reason) await sendMessage({ type: 'unavailable', reason });
    else await openPage(readPick(location.host));
  },
});
