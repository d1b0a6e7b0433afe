/**
 * A handler that does nothing but lead to an address, written down in it: `location.href='b_2.html'`,
 * `window.open("b.html")`. What it is put together from, or calls, is not known without running it.
 */
const LEADS_TO =
  /^\s*(?:javascript:)?\s*(?:(?:window|self|top|document|parent)\.)?(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\s*\(|open\s*\()\s*(["'])([^"'\\\s]+)\1\s*(?:,[^)]*)?\)?\s*;?\s*(?:return\s+(?:false|true)\s*;?)?\s*$/;
/** Schemes but for those of pages. */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:/i;

/** Reads the address, as written, that a click handler leads to; null where it does anything else. Runs nothing. */
export function scriptedAddress(handler: string): string | null {
  const address = LEADS_TO.exec(handler)?.[2];
  return address === undefined || OTHER_SCHEME.test(address) ? null : address;
}
