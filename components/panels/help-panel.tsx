import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../../lib/i18n.ts';
import { createKeyEditor, type KeyEditor } from '../../lib/reader/key-editor.ts';
import type { ReaderModel } from '../../lib/reader/reader-model.ts';
import { KeyList } from '../key-list.tsx';
import { Panel } from '../panel.tsx';
import { SettingControl } from '../setting-control.tsx';

/** Every key and what it does; each can be changed. */
export function HelpPanel({ model }: { readonly model: ReaderModel }): JSX.Element {
  const { keys, settings } = model;
  const lifetime = useRef<AbortController | null>(null);
  const editor = useRef<KeyEditor | null>(null);
  if (lifetime.current === null || editor.current === null) {
    lifetime.current = new AbortController();
    editor.current = createKeyEditor(keys, lifetime.current.signal);
  }
  useEffect(() => () => lifetime.current?.abort(), []);
  return (
    <Panel name="help" title={message('help_title')} onClose={() => model.panels.close()}>
      <p class="hint">{message('options_keys_hint')}</p>
      <SettingControl name="singleKeys" settings={settings} />
      <KeyList keys={keys} settings={settings} editor={editor.current} />
    </Panel>
  );
}
