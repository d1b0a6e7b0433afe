import type { JSX } from 'preact';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { interfaceLanguage, message } from '../../lib/i18n.ts';
import { createStyle } from '../../lib/reader/overlay-style.ts';
import type { SettingsModel } from '../../lib/reader/settings-model.ts';
import { dress } from '../dress.ts';
import prose from '../styles/prose.css?inline';
import tokens from '../styles/tokens.css?inline';

/** The reader's sheets speak of its dialog; here a plain box is dressed in the same way. */
const STYLES = `${tokens}\n${prose}`.replace(/\bdialog\b/g, '.sheet').concat(`
  .sheet { padding: 24px 20px; background: var(--paper); color: var(--ink); }
  .article-body { max-inline-size: calc(var(--measure) * var(--measure-share) * 1em); margin-inline: auto; }
`);

function Sample(): JSX.Element {
  return (
    <div class="article-body" lang={interfaceLanguage()}>
      <p>{message('options_preview_text')}</p>
      <p>{message('options_preview_second')}</p>
    </div>
  );
}

/** Two paragraphs as the reader would set them with the present settings. */
export function Preview({ settings }: { readonly settings: SettingsModel }): JSX.Element {
  const host = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement | null>(null);
  const { current } = settings;
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.attachShadow({ mode: 'open' });
    createStyle(root, STYLES);
    const element = document.createElement('div');
    element.className = 'sheet';
    root.append(element);
    sheet.current = element;
  }, []);
  useEffect(() => {
    if (!sheet.current) return;
    dress(sheet.current, current.value);
    render(<Sample />, sheet.current);
  });
  // Each of these is a reason to draw it anew.
  current.value;
  return <section ref={host} class="preview" aria-label={message('options_preview')} />;
}
