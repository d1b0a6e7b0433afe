import type { JSX } from 'preact';
import { interfaceLanguage, type MessageKey, message } from '../lib/i18n.ts';
import type { NoticesModel } from '../lib/reader/notices-model.ts';
import type { UserWordsModel } from '../lib/reader/user-words-model.ts';
import type { Direction } from '../lib/script/targets.ts';
import { type BadLine, formatUserWords } from '../lib/script/user-dictionary.ts';
import { FileButton } from './file-button.tsx';

const TITLES = {
  'to-simplified': 'options_words_to_simplified',
  'to-traditional': 'options_words_to_traditional',
} as const satisfies Record<Direction, MessageKey>;

const REASONS = {
  'no-tab': 'words_no_tab',
  'empty-source': 'words_empty_source',
  'empty-target': 'words_empty_target',
  'too-long': 'words_too_long',
  duplicate: 'words_duplicate',
} as const satisfies Record<BadLine['reason'], MessageKey>;

/** Bad lines that are named one by one: more are a file of another form. */
const MOST_NAMED = 20;

/** The person's own words of one direction: a text to edit, what is wrong with it, and its file. */
export function UserWords(props: {
  readonly model: UserWordsModel;
  readonly notices: NoticesModel;
  readonly save: (name: string, mediaType: string, content: string) => void;
}): JSX.Element {
  const { model, notices } = props;
  const { words, badLines } = model.parsed.value;
  const format = new Intl.NumberFormat(interfaceLanguage());
  const id = `words-${model.direction}`;
  return (
    <section data-direction={model.direction}>
      <h3>
        <label for={id}>{message(TITLES[model.direction])}</label>
      </h3>
      <textarea
        id={id}
        lang=""
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-state`}
        value={model.text.value}
        onInput={(event) => model.setText(event.currentTarget.value)}
      />
      <div id={`${id}-state`} role="status">
        <p class="hint">{message('words_count', format.format(words.length))}</p>
        {badLines.length > 0 ? (
          <ul class="bad-lines">
            {badLines.slice(0, MOST_NAMED).map(({ line, reason }) => (
              <li key={line}>{message('words_bad_line', format.format(line), message(REASONS[reason]))}</li>
            ))}
            {badLines.length > MOST_NAMED ? (
              <li>{message('words_bad_more', format.format(badLines.length - MOST_NAMED))}</li>
            ) : null}
          </ul>
        ) : null}
      </div>
      <div class="actions">
        <FileButton
          name={`import-${model.direction}`}
          label={message('words_import')}
          accept=".txt,.tsv,text/plain"
          onText={model.addText}
          onFailure={() => notices.say({ text: message('options_import_failed') })}
        />
        <button
          type="button"
          data-command={`export-${model.direction}`}
          onClick={() => props.save(`limpid-${model.direction}.txt`, 'text/plain', formatUserWords(words))}
        >
          {message('words_export')}
        </button>
      </div>
    </section>
  );
}
