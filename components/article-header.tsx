import type { ComponentChildren, JSX } from 'preact';
import { counted, interfaceLanguage, message } from '../lib/i18n.ts';
import { phraseLength } from '../lib/reader/phrases.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import { PublishedTime } from './article-date.tsx';
import { TITLE_ID } from './title-id.ts';
import { uprightText } from './upright-text.tsx';

function Fact(props: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <span class="fact" data-fact={props.name}>
      {props.children}
    </span>
  );
}

/** Title, standfirst and the line of facts under it, in the script shown. */
export function ArticleHeader({ model }: { readonly model: ReaderModel }): JSX.Element {
  // The last page may name an editor.
  model.article.revision.value;
  const { article } = model.article;
  const { convert, convertName, language } = model.script;
  const set = (text: string): ComponentChildren => uprightText(text, model.isVertical.value);
  const names = (list: readonly string[]): string => list.map(convertName).join(message('list_separator'));
  const source = article.source ?? article.siteName;
  return (
    <header class="article-header" lang={language.value} dir={article.direction}>
      <h1 id={TITLE_ID} data-phrases={phraseLength(article.title)}>
        {set(convert(article.title))}
      </h1>
      {article.subtitle ? <p class="standfirst">{set(convert(article.subtitle))}</p> : null}
      <p class="byline">
        {source ? <Fact name="source">{convert(source)}</Fact> : null}
        {article.published ? (
          <Fact name="published">
            <PublishedTime date={article.published} set={set} />
          </Fact>
        ) : null}
        {article.authors.length > 0 ? <Fact name="authors">{names(article.authors)}</Fact> : null}
        {article.editors.length > 0 ? (
          <Fact name="editors">
            <span class="fact-label">{message('editors_label')}</span>
            {names(article.editors)}
          </Fact>
        ) : null}
        {model.settings.current.value.readingTime ? (
          <Fact name="time">
            <span lang={interfaceLanguage()}>
              {set(counted('minutes', Math.max(1, Math.round(model.minutes.value))))}
            </span>
          </Fact>
        ) : null}
      </p>
    </header>
  );
}
