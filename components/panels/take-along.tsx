import type { JSX } from 'preact';
import { interfaceLanguage, type MessageKey, message } from '../../lib/i18n.ts';
import type { TakeAlongModel } from '../../lib/reader/take-along-model.ts';

const CHOICES = [
  { format: 'markdown', label: 'export_save_markdown' },
  { format: 'html', label: 'export_save_html' },
  { format: 'epub', label: 'export_save_epub' },
  { format: 'text', label: 'export_save_text' },
] as const satisfies readonly { readonly format: string; readonly label: MessageKey }[];

/** The ways to take the article along, as a menu; while a file is being made, how far it is and the way out. */
export function TakeAlong({ model }: { readonly model: TakeAlongModel }): JSX.Element {
  const progress = model.progress.value;
  if (progress) {
    const format = new Intl.NumberFormat(interfaceLanguage());
    const text = message('export_progress', format.format(progress.done), format.format(progress.total));
    return (
      <div class="take-along-progress">
        {/* Named by the text below it; without a value while nothing is known. */}
        <progress
          aria-label={text}
          {...(progress.total > 0 ? { max: progress.total, value: progress.done } : {})}
        />
        <span>{progress.total > 0 ? text : ''}</span>
        <button type="button" onClick={model.cancel}>
          {message('export_cancel')}
        </button>
      </div>
    );
  }
  return (
    <ul class="menu" aria-label={message('export_title')}>
      <li>
        <button type="button" data-command="copyMarkdown" onClick={() => void model.copyMarkdown()}>
          {message('export_copy_markdown')}
        </button>
      </li>
      {CHOICES.map(({ format, label }) => (
        <li key={format}>
          <button type="button" data-command={`save-${format}`} onClick={() => void model.save(format)}>
            {message(label)}
          </button>
        </li>
      ))}
    </ul>
  );
}
