import type { JSX } from 'preact';
import { interfaceLanguage, message } from '../../lib/i18n.ts';
import type { PickerModel } from '../../lib/reader/pick/picker-model.ts';

/** Characters of the marked part that are said: enough to know it by. */
const EXCERPT = 60;

/** Frames around the marked part and those that are left out, and the bar of the picker. */
export function Picker({ model, site }: { readonly model: PickerModel; readonly site: string }): JSX.Element {
  return (
    <>
      <Frames model={model} />
      <Bar model={model} site={site} />
    </>
  );
}

function Frames({ model }: { readonly model: PickerModel }): JSX.Element {
  model.moves.value;
  return (
    <>
      {model.excluded.value.map((element, index) => (
        <div key={index} class="picker-frame picker-frame-out" style={placeOf(element)} />
      ))}
      <div class="picker-frame" style={placeOf(model.current.value)} />
    </>
  );
}

function placeOf(element: Element): Record<string, string> {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

function Bar({ model, site }: { readonly model: PickerModel; readonly site: string }): JSX.Element {
  const mode = model.mode.value;
  const hasExcluded = model.excluded.value.length > 0;
  return (
    <div class="picker-bar" role="toolbar" aria-label={message('picker_label')} lang={interfaceLanguage()}>
      <p id="picker-hint">{message('picker_hint')}</p>
      <Status model={model} />
      <button
        type="button"
        class="picker-primary"
        data-command="take"
        aria-describedby="picker-hint"
        onClick={model.take}
      >
        {message('picker_take')}
      </button>
      <button
        type="button"
        data-command="leave-out"
        aria-pressed={mode === 'leave-out'}
        onClick={() => {
          model.mode.value = mode === 'take' ? 'leave-out' : 'take';
        }}
      >
        {message('picker_leave_out')}
      </button>
      <button type="button" data-command="wider" onClick={model.wider}>
        {message('picker_wider')}
      </button>
      <button type="button" data-command="narrower" onClick={model.narrower}>
        {message('picker_narrower')}
      </button>
      {hasExcluded ? (
        <button type="button" data-command="rest" onClick={model.takeRest}>
          {message('picker_rest')}
        </button>
      ) : null}
      {site === '' ? null : (
        <label>
          <input
            type="checkbox"
            checked={model.keep.value}
            onChange={(event) => {
              model.keep.value = event.currentTarget.checked;
            }}
          />
          {message('picker_keep', site)}
        </label>
      )}
      <button type="button" data-command="cancel" onClick={model.cancel}>
        {message('picker_cancel')}
      </button>
    </div>
  );
}

/** Says which part is marked: to those who do not see the frame, and where it is larger than the window. */
function Status({ model }: { readonly model: PickerModel }): JSX.Element {
  const element = model.current.value;
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const length = new Intl.NumberFormat(interfaceLanguage()).format(text.length);
  const key = model.excluded.value.includes(element) ? 'picker_selected_out' : 'picker_selected';
  return (
    <p class="picker-status" role="status">
      {message(key, length, text.slice(0, EXCERPT))}
    </p>
  );
}
