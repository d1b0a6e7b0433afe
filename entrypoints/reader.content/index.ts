import { defineContentScript } from 'wxt/utils/define-content-script';
import { openReader } from '../../components/open-reader.tsx';
import { extract } from '../../lib/article/extract.ts';
import { report } from '../../lib/errors.ts';
import { sendMessage } from '../../lib/messages.ts';

import { closeRunning, setRunning } from '../../lib/reader/toggle.ts';
import { unreadableReason } from '../../lib/reader/unreadable.ts';
import { readSettings } from '../../lib/settings/storage.ts';

/** Injected by a click: opens the reader, or closes the one that is open. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main() {
    if (closeRunning(document)) return;
    const reason = unreadableReason(document);
    if (reason) {
      await sendMessage({ type: 'unavailable', reason });
      return;
    }
    // Clicks that come while the settings are read: the second one takes the first back.
    let isWanted = true;
    setRunning({
      close() {
        isWanted = false;
        setRunning(null);
      },
    });
    try {
      const settings = readSettings();
      const article = extract(document);
      const stored = await settings;
      if (!isWanted) return;
      setRunning(
        openReader({
          article,
          stored,
          document,
          createConverter: () => {
            throw new Error('no converter yet');
          },
          loadDictionary: () => Promise.reject(new Error('no dictionary yet')),
          onClosed: () => setRunning(null),
        }),
      );
    } catch (error) {
      setRunning(null);
      report(error, 'opening the reader');
    }
  },
});
