import type { JSX } from 'preact';
import { message } from '../../lib/i18n.ts';
import type { ReaderModel } from '../../lib/reader/reader-model.ts';
import { Panel } from '../panel.tsx';
import { TakeAlong } from './take-along.tsx';

/** The ways to take the article along. */
export function TakeAlongPanel({ model }: { readonly model: ReaderModel }): JSX.Element {
  return (
    <Panel name="take-along" title={message('export_title')} onClose={() => model.panels.close()}>
      <TakeAlong model={model.takeAlong} />
    </Panel>
  );
}
