import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { interfaceLanguage, message } from '../lib/i18n.ts';
import type { PagesState } from '../lib/reader/pages/pages-model.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';

/** Says which pages are here, and what is with the next one. */
function textOf({ first, last, count, doing }: PagesState): string {
  const format = new Intl.NumberFormat(interfaceLanguage());
  const next = format.format(last + 1);
  if (doing === 'loading') return message('pages_loading', next);
  if (doing === 'failed') return message('pages_failed', next);
  if (doing === 'elsewhere') return message('pages_elsewhere', next);
  if (doing === 'all' && first === 1) return message('pages_all', format.format(last));
  const here = first === last ? format.format(first) : `${format.format(first)}–${format.format(last)}`;
  return count === null ? message('pages_here', here) : message('pages_of', here, format.format(count));
}

/** The end of an article that is split over several pages: how many of them are here, and what to do if the next one is not. */
export function NextPages({ model }: { readonly model: ReaderModel }): JSX.Element | null {
  const { pages } = model;
  const line = useRef<HTMLParagraphElement>(null);
  const state = pages.state.value;
  const isShown = state !== null;
  useEffect(() => {
    if (isShown && line.current) pages.watch(line.current);
  }, [pages, isShown]);
  if (!state) return null;
  const { doing, next } = state;
  const isOpen = doing === 'failed' || doing === 'elsewhere' || doing === 'limit';
  return (
    <p ref={line} class="next-pages" data-pages={doing}>
      <span role="status">{textOf(state)}</span>
      {doing === 'failed' ? (
        <button type="button" class="text-button" onClick={pages.retry}>
          {message('pages_retry')}
        </button>
      ) : null}
      {isOpen && next ? (
        <a href={next} rel="noopener">
          {message('pages_open')}
        </a>
      ) : null}
    </p>
  );
}
