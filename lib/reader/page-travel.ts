/** What the page did to its own address while the reader was open. */
export interface PageTravel {
  /** The person went back or forth to another page of the same document. */
  onLeft(): void;
  /** The page itself went on to another address, as pages do that add one article to the next. */
  onWentOn(): void;
}

interface Navigation extends EventTarget {
  readonly currentEntry: { readonly url: string | null } | null;
}

/** Everything of an address but its fragment and its query: pages rewrite these for their own counts. */
function pathOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/**
 * Watches for a page that becomes another one without being loaded. Browsers without the Navigation API (Firefox before 147)
 * tell of going back and forth only.
 */
export function watchTravel(view: Window, { onLeft, onWentOn }: PageTravel, signal: AbortSignal): void {
  const start = pathOf(view.document.URL);
  const { navigation } = view as { readonly navigation?: Navigation };
  const hasMoved = (): boolean => pathOf(view.document.URL) !== start;
  if (!navigation) {
    view.addEventListener('popstate', () => hasMoved() && onLeft(), { signal });
    return;
  }
  navigation.addEventListener(
    'currententrychange',
    (event) => {
      if (!hasMoved()) return;
      const { navigationType } = event as Event & { readonly navigationType?: string | null };
      if (navigationType === 'traverse') onLeft();
      else onWentOn();
    },
    { signal },
  );
}
