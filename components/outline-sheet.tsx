import type { JSX } from 'preact';
import { message } from '../lib/i18n.ts';
import type { ReaderModel } from '../lib/reader/reader-model.ts';
import { OutlineList } from './outline-list.tsx';
import { Panel } from './panel.tsx';
import { Progress } from './progress.tsx';

/** The outline as a sheet at the foot of a narrow window, within reach of a thumb. */
export function OutlineSheet({ model }: { readonly model: ReaderModel }): JSX.Element {
  return (
    <Panel name="outline" title={message('outline_title')} onClose={() => model.panels.close()}>
      <OutlineList model={model} isSheet onJump={() => model.panels.close()} />
      <Progress model={model} />
    </Panel>
  );
}
