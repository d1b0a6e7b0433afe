import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';
import type { ReaderModel } from '../../lib/reader/reader-model.ts';
import { Icon } from '../icons.tsx';

/** Whether the picture is shown at its own size, to be moved about; otherwise it fits the window. */
const isWhole = signal(false);

/** A picture as large as the window lets it be. It takes the focus; closing gives it back to the picture in the text. */
export function PictureView({ model }: { readonly model: ReaderModel }): JSX.Element | null {
  const close = useRef<HTMLButtonElement>(null);
  const picture = model.visits.picture.value;
  useEffect(() => {
    isWhole.value = false;
    close.current?.focus({ preventScroll: true });
  }, [picture]);
  if (!picture) return null;
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
  return (
    <div
      class="picture-view"
      role="dialog"
      aria-modal="true"
      aria-label={picture.alt || message('picture_title')}
      data-panel="picture"
      data-whole={isWhole.value || undefined}
    >
      <button
        ref={close}
        type="button"
        class="icon-button"
        title={message('panel_close')}
        onClick={() => model.panels.close()}
      >
        <Icon name="close" />
        <span class="visually-hidden">{message('panel_close')}</span>
      </button>
      <button
        type="button"
        class="picture-frame"
        aria-pressed={isWhole.value}
        title={message('picture_whole')}
        onClick={() => {
          isWhole.value = !isWhole.value;
        }}
      >
        <img src={picture.currentSrc || picture.src} alt={picture.alt || message('picture_title')} />
      </button>
      {caption === '' ? null : (
        <p class="picture-caption" lang={model.script.language.value}>
          {caption}
        </p>
      )}
    </div>
  );
}
