import type { JSX } from 'preact';
import type { NoticesModel } from '../lib/reader/notices-model.ts';

/** The quiet line at the foot; read out politely. */
export function Toast({ notices }: { readonly notices: NoticesModel }): JSX.Element {
  const notice = notices.current.value;
  return (
    <div class="toast-place" role="status">
      {notice ? (
        <div class="toast">
          <span>{notice.text}</span>
          {notice.action ? (
            <button type="button" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
