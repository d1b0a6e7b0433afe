import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReaderModel } from '../lib/reader/reader-model.ts';

/** The place of the article's tree. The only component by which a page's markup is shown: it has passed the sanitiser. */
export function ArticleBody({ model }: { readonly model: ReaderModel }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const { body, article } = model.article;
  useLayoutEffect(() => {
    place.current?.append(body);
    return () => body.remove();
  }, [body]);
  return (
    <div ref={place} class="article-body" lang={model.script.bodyLanguage.value} dir={article.direction} />
  );
}
