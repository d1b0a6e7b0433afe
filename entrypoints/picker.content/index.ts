import { defineContentScript } from 'wxt/utils/define-content-script';
import { openPicker } from '../../components/picker/open-picker.tsx';
import { describePick, keepPick, mayKeepPicks } from '../../lib/reader/pick/kept-picks.ts';
import { takePickRequest } from '../../lib/reader/pick/pick.ts';
import { setRunning } from '../../lib/reader/toggle.ts';

/** Lets a person point at the article. Injected when they want to: the click itself carries none of this. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const request = takePickRequest();
    if (!request) return;
    // A click on the toolbar button closes it, as it does the reader.
    setRunning(
      openPicker({
        document,
        site: mayKeepPicks() ? location.host : '',
        onEnd(pick, keep) {
          setRunning(null);
          if (!pick) return;
          const kept = keep ? describePick(pick) : null;
          if (kept) void keepPick(location.host, kept);
          request.onPicked(pick);
        },
      }),
    );
  },
});
