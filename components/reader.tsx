import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { interfaceLanguage } from '../lib/i18n.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import { ArticleBody } from './article-body.tsx';
import { ArticleFooter } from './article-footer.tsx';
import { ArticleHeader } from './article-header.tsx';
import { lazyPanel } from './lazy-panels.ts';
import { NextPages } from './next-pages.tsx';
import { NotArticle } from './not-article.tsx';
import { OutlineRail } from './outline-rail.tsx';
import { OutlineSheet } from './outline-sheet.tsx';
import { TITLE_ID } from './title-id.ts';
import { Toast } from './toast.tsx';
import { Toolbar } from './toolbar.tsx';

function OpenPanel({ model }: { readonly model: ReaderModel }): JSX.Element | null {
  const { open, ready } = model.panels;
  const name = open.value;
  if (name === 'outline') return <OutlineSheet model={model} />;
  const Component = name !== null && ready.value ? lazyPanel(name) : null;
  return Component && <Component key={name} model={model} />;
}

function ArticleMain({ model }: { readonly model: ReaderModel }): JSX.Element {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (main.current) model.position.watch(main.current);
  }, [model]);
  return (
    <main ref={main} class="article" aria-labelledby={TITLE_ID}>
      <ArticleHeader model={model} />
      <ArticleBody model={model} />
      <NextPages model={model} />
      <ArticleFooter model={model} />
    </main>
  );
}

/** The whole reader, inside the dialog. */
export function Reader({ model }: { readonly model: ReaderModel }): JSX.Element {
  const isArticle = model.accepted.value;
  return (
    <div class="reader" lang={interfaceLanguage()} dir="ltr">
      <Toolbar model={model} />
      {isArticle ? (
        <div class="layout">
          <OutlineRail model={model} />
          <ArticleMain model={model} />
        </div>
      ) : (
        <NotArticle model={model} />
      )}
      <div class="aids-place" />
      <OpenPanel model={model} />
      <Toast notices={model.notices} />
    </div>
  );
}
