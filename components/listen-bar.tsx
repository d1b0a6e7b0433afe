import type { JSX } from 'preact';
import { interfaceLanguage, message } from '../lib/i18n.ts';
import { SPEEDS, type SpeechModel } from '../lib/reader/speech/speech-model.ts';

/** Outlines of the bar's signs on a grid of 24. */
const SIGNS = {
  play: 'M8 5.500v13l10-6.500z',
  pause: 'M8.500 6v12M15.500 6v12',
  nextSentence: 'M9.500 6l6 6-6 6',
  previousSentence: 'M14.500 6l-6 6 6 6',
  nextParagraph: 'M6.500 6l6 6-6 6M12.500 6l6 6-6 6',
  previousParagraph: 'M17.500 6l-6 6 6 6M11.500 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

function BarButton(props: {
  readonly label: string;
  readonly sign: keyof typeof SIGNS;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      title={props.label}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={SIGNS[props.sign]} />
      </svg>
    </button>
  );
}

function SpeedChoice({ model }: { readonly model: SpeechModel }): JSX.Element {
  const format = new Intl.NumberFormat(interfaceLanguage(), { maximumFractionDigits: 2 });
  const speeds = Array.from(
    { length: (SPEEDS.maximum - SPEEDS.minimum) / SPEEDS.step + 1 },
    (_, index) => SPEEDS.minimum + index * SPEEDS.step,
  );
  return (
    <select
      aria-label={message('listen_speed')}
      title={message('listen_speed')}
      value={String(model.rate.value)}
      onChange={(event) => model.setRate(Number(event.currentTarget.value))}
    >
      {speeds.map((speed) => (
        <option key={speed} value={String(speed)}>
          {message('listen_speed_value', format.format(speed))}
        </option>
      ))}
    </select>
  );
}

function VoiceChoice({ model }: { readonly model: SpeechModel }): JSX.Element | null {
  const voices = model.voices.value;
  const current = model.voice.value?.voiceURI ?? '';
  // One voice that is in use leaves nothing to choose.
  if (voices.length === 0 || (voices.length === 1 && current !== '')) return null;
  return (
    <select
      class="voice-choice"
      aria-label={message('listen_voice')}
      title={message('listen_voice')}
      value={current}
      onChange={(event) => model.chooseVoice(event.currentTarget.value || null)}
    >
      {current === '' ? <option value="">{message('listen_voice')}</option> : null}
      {voices.map((voice) => (
        <option key={voice.voiceURI} value={voice.voiceURI} lang={voice.lang.replaceAll('_', '-')}>
          {voice.localService ? voice.name : message('listen_voice_remote', voice.name)}
        </option>
      ))}
    </select>
  );
}

/** Listening to the article: steps, play and pause, speed, voice, and what keeps it from being heard. */
export function ListenBar({ model }: { readonly model: SpeechModel }): JSX.Element | null {
  if (!model.open.value) return null;
  const state = model.state.value;
  const isOn = state === 'speaking' || state === 'waiting';
  const isIdle = state === 'stopped' || state === 'waiting';
  const problem = model.problem.value;
  return (
    <section class="bar listen-bar" aria-label={message('listen_title')}>
      <BarButton
        label={message('listen_previous_paragraph')}
        sign="previousParagraph"
        disabled={isIdle}
        onClick={model.previousParagraph}
      />
      <BarButton
        label={message('listen_previous_sentence')}
        sign="previousSentence"
        disabled={isIdle}
        onClick={model.previousSentence}
      />
      <BarButton
        label={message(isOn ? 'listen_pause' : 'listen_play')}
        sign={isOn ? 'pause' : 'play'}
        onClick={model.toggle}
      />
      <BarButton
        label={message('listen_next_sentence')}
        sign="nextSentence"
        disabled={isIdle}
        onClick={model.nextSentence}
      />
      <BarButton
        label={message('listen_next_paragraph')}
        sign="nextParagraph"
        disabled={isIdle}
        onClick={model.nextParagraph}
      />
      <SpeedChoice model={model} />
      <VoiceChoice model={model} />
      <BarButton label={message('listen_close')} sign="close" onClick={model.close} />
      <span class="bar-status" role="status">
        {problem ? message(problem) : state === 'waiting' ? message('listen_waiting') : ''}
      </span>
    </section>
  );
}
