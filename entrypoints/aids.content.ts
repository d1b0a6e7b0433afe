import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountAids } from '../components/mount-aids.tsx';
import { offerAids } from '../lib/reader/aids-loader.ts';

/** Finding, listening and marks. Injected when one of them is wanted for the first time, so that the click does not carry them. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerAids(mountAids);
  },
});
