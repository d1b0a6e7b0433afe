import type { JSX } from 'preact';
import { message } from '../../lib/i18n.ts';

/** A list of sites for which something is kept, each of which can be forgotten. */
export function HostList(props: {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly entries: readonly { readonly host: string; readonly detail: string }[];
  readonly onForget: (host: string) => void;
  readonly onForgetAll: () => void;
}): JSX.Element {
  const { entries } = props;
  return (
    <section data-list={props.name}>
      <h2>{props.title}</h2>
      <p class="hint">{props.hint}</p>
      {entries.length === 0 ? (
        <p>{message('list_empty')}</p>
      ) : (
        <>
          <ul class="host-list">
            {entries.map(({ host, detail }) => (
              <li key={host} data-host={host}>
                <span class="host">
                  {host}
                  {detail === '' ? null : <span class="hint">{detail}</span>}
                </span>
                <button
                  type="button"
                  aria-label={message('list_forget_for', host)}
                  onClick={() => props.onForget(host)}
                >
                  {message('list_forget')}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" data-command={`forget-${props.name}`} onClick={props.onForgetAll}>
            {message('list_forget_all')}
          </button>
        </>
      )}
    </section>
  );
}
