import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { MessageKey } from '../../i18n.ts';
import type { TextMarker } from '../text-marker.ts';
import { listReading, type Place, type ReadingList } from './reading-list.ts';
import type { Speaker, Synthesis } from './speaker.ts';
import { voicesFor } from './voice-choice.ts';

/** Name of the highlight of the sentence that is read: `::highlight(limpid-spoken)`. */
export const SPOKEN_HIGHLIGHT = 'limpid-spoken';

/** Slowest and fastest speed that all engines know, and the step between. */
export const SPEEDS = { minimum: 0.5, maximum: 2, step: 0.25 } as const;

/** `waiting` is for voices, which browsers load late. */
export type SpeechState = 'stopped' | 'waiting' | 'speaking' | 'paused';

/** Why nothing is heard; each is a sentence in the locales. */
export type SpeechProblem = Extract<
  MessageKey,
  'listen_no_voice' | 'listen_remote_only' | 'listen_failed' | 'listen_nothing'
>;

/** What the model needs of the open reader and the browser. */
export interface SpeechDependencies {
  readonly root: () => Element | null;
  /** BCP 47 tag of the article as shown: it decides the voice. */
  readonly language: () => string;
  readonly synthesis: Synthesis;
  readonly speaker: Speaker;
  readonly marker: TextMarker;
  /** Keeps the sentence in view. */
  readonly reveal: (range: Range) => void;
  /** The first block on the screen: reading begins there. */
  readonly firstVisible?: () => Node | null;
  /** Resolves when the text that follows behind the last sentence is here, or none comes. Absent: none ever does. */
  readonly following?: () => Promise<void>;
  /** Milliseconds to wait for voices. */
  readonly patience?: number;
}

/** Listening to the open article. */
export interface SpeechModel {
  readonly open: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<SpeechState>;
  readonly problem: ReadonlySignal<SpeechProblem | null>;
  /** The sentence that is read or paused at. */
  readonly sentence: ReadonlySignal<Range | null>;
  readonly rate: ReadonlySignal<number>;
  /** Voices that can read the article, the best first. */
  readonly voices: ReadonlySignal<readonly SpeechSynthesisVoice[]>;
  /** The voice in use, or that will be. */
  readonly voice: ReadonlySignal<SpeechSynthesisVoice | null>;
  /** Shows the bar and begins to read. */
  show(): void;
  /** Falls silent and takes bar and mark away. */
  close(): void;
  /** Reads on from where it was, or from a node, or from the first block on the screen. */
  play(from?: Node): void;
  pause(): void;
  toggle(): void;
  nextSentence(): void;
  previousSentence(): void;
  nextParagraph(): void;
  previousParagraph(): void;
  setRate(rate: number): void;
  /** Chooses a voice by its URI; null leaves the choice to the model. */
  chooseVoice(uri: string | null): void;
  /** To be called whenever the article's text or tree has changed: goes on with the same sentence. */
  reindex(): void;
}

/** Makes the model; it ends with the lifetime. */
export function createSpeechModel(dependencies: SpeechDependencies, lifetime: AbortSignal): SpeechModel {
  const { synthesis, speaker, marker, patience = 3000 } = dependencies;
  const open = signal(false);
  const state = signal<SpeechState>('stopped');
  const problem = signal<SpeechProblem | null>(null);
  const sentence = signal<Range | null>(null);
  const rate = signal(1);
  const voices = signal<readonly SpeechSynthesisVoice[]>([]);
  const chosen = signal<string | null>(null);
  // The text goes to no server unless the person picks such a voice.
  const voice = computed(
    () =>
      voices.value.find((each) => each.voiceURI === chosen.value) ??
      voices.value.find((each) => each.localService) ??
      null,
  );
  let list: ReadingList | null = null;
  /** Language that the list was made for. */
  let listLanguage = '';
  let place: Place | null = null;
  /** Offset in the block's text from which a pause or a change of speed goes on; null for the sentence's beginning. */
  let reached: number | null = null;
  let failures = 0;
  /** The wait for text behind the last sentence; null once something else is said. */
  let followed: object | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const refreshVoices = (): void => {
    voices.value = voicesFor(synthesis.getVoices(), dependencies.language());
  };

  function makeList(root: Element): ReadingList {
    listLanguage = dependencies.language();
    list = listReading(root, listLanguage);
    return list;
  }

  function stop(reason: SpeechProblem | null = null): void {
    clearTimeout(waiting);
    speaker.silence();
    batch(() => {
      state.value = 'stopped';
      problem.value = reason;
      sentence.value = null;
    });
    marker.clear();
    list = null;
    place = null;
    reached = null;
    failures = 0;
    followed = null;
  }

  function mark(at: Place): void {
    const range = list?.rangeOf(at) ?? null;
    sentence.value = range;
    if (range) {
      marker.mark([range]);
      dependencies.reveal(range);
    } else {
      marker.clear();
    }
  }

  function speak(): void {
    const block = place && list?.block(place.block);
    const span = place && list?.sentences(place.block)[place.sentence];
    const main = voice.value;
    if (!place || !block || !span || !main) return;
    const own = list?.languageOf(place.block) ?? null;
    const foreign =
      own === null ? null : voicesFor(synthesis.getVoices(), own).find((each) => each.localService);
    // A passage in another language is read in its own voice if there is one here; the chosen voice reads its own language.
    const suits = own === null || voicesFor([main], own).length > 0;
    problem.value = null;
    state.value = 'speaking';
    followed = null;
    speaker.say(
      {
        text: block.text,
        start: reached ?? span.start,
        end: span.end,
        voice: suits ? main : (foreign ?? main),
        rate: rate.value,
      },
      {
        onReached(offset) {
          reached = offset;
          failures = 0;
        },
        onDone() {
          failures = 0;
          const next = place && list?.next(place);
          if (next) go(next);
          else void goOnOrStop();
        },
        onFailed(error) {
          // Once more, since engines stumble; then it is said. `not-allowed` is for good.
          failures++;
          if (error === 'not-allowed' || failures > 1) stop('listen_failed');
          else speak();
        },
      },
    );
  }

  /** Behind the last sentence: another page of the article may be on its way. */
  async function goOnOrStop(): Promise<void> {
    const wait = {};
    followed = wait;
    await dependencies.following?.();
    // Meanwhile the person may have gone elsewhere, paused, or stopped.
    if (followed !== wait || state.value !== 'speaking') return;
    const next = place && list?.next(place);
    if (next) go(next);
    else stop();
  }

  /** Goes to a place, and reads on there unless paused. */
  function go(to: Place | null | undefined): void {
    if (!to) return;
    place = to;
    reached = null;
    mark(to);
    if (state.value === 'speaking') speak();
  }

  function start(from: Node | undefined): void {
    const root = dependencies.root();
    if (!root) return;
    if (from || !list || !place) {
      const made = makeList(root);
      const anchor = from ?? dependencies.firstVisible?.() ?? null;
      place = (anchor && made.placeAt(anchor)) ?? made.next({ block: -1, sentence: 0 });
      reached = null;
      if (!place) {
        stop('listen_nothing');
        return;
      }
      mark(place);
    }
    speak();
  }

  function play(from?: Node): void {
    clearTimeout(waiting);
    refreshVoices();
    if (voice.value) {
      start(from);
    } else if (synthesis.getVoices().length === 0 && state.value !== 'waiting') {
      state.value = 'waiting';
      problem.value = null;
      waiting = setTimeout(() => {
        if (state.value === 'waiting') stop('listen_no_voice');
      }, patience);
    } else {
      stop(voices.value.length > 0 ? 'listen_remote_only' : 'listen_no_voice');
    }
  }

  function pause(): void {
    if (state.value === 'waiting') stop();
    if (state.value !== 'speaking') return;
    speaker.silence();
    state.value = 'paused';
  }

  function close(): void {
    open.value = false;
    stop();
  }

  synthesis.addEventListener(
    'voiceschanged',
    () => {
      if (!open.value) return;
      refreshVoices();
      if (state.value === 'waiting' && voices.value.length > 0) {
        state.value = 'stopped';
        play();
      }
    },
    { signal: lifetime },
  );
  // Chromium goes on talking on the next page.
  addEventListener('pagehide', close, { signal: lifetime });
  lifetime.addEventListener('abort', close, { once: true });

  const step = (direction: 'next' | 'previous' | 'nextBlock' | 'previousBlock') => (): void => {
    if (list && place) go(list[direction](place));
  };

  return {
    open,
    state,
    problem,
    sentence,
    rate,
    voices,
    voice,
    show() {
      open.value = true;
      if (state.value === 'stopped') play();
    },
    close,
    play,
    pause,
    toggle() {
      if (state.value === 'speaking' || state.value === 'waiting') pause();
      else play();
    },
    nextSentence: step('next'),
    previousSentence: step('previous'),
    nextParagraph: step('nextBlock'),
    previousParagraph: step('previousBlock'),
    setRate(wanted) {
      rate.value = Math.min(SPEEDS.maximum, Math.max(SPEEDS.minimum, wanted));
      if (state.value === 'speaking') speak();
    },
    chooseVoice(uri) {
      chosen.value = uri;
      if (state.value === 'speaking') speak();
      else if (problem.value === 'listen_remote_only' && voice.value) play();
    },
    reindex() {
      const root = dependencies.root();
      if (!list || !place || !root) return;
      const before = list.block(place.block);
      const wasRead = listLanguage;
      makeList(root);
      refreshVoices();
      const block = Array.from({ length: list.length }, (_, index) => index).find(
        (index) => list?.block(index)?.element === before?.element,
      );
      const same = block === undefined ? undefined : list.block(block);
      if (block !== undefined && same?.text === before?.text && listLanguage === wasRead && voice.value) {
        // A page was joined, or something put back elsewhere: the voice reads on.
        place = { block, sentence: place.sentence };
        const range = list.rangeOf(place);
        sentence.value = range;
        if (range) marker.mark([range]);
        return;
      }
      const count = block === undefined ? 0 : list.sentences(block).length;
      if (block === undefined || count === 0 || !voice.value) {
        stop();
        return;
      }
      go({ block, sentence: Math.min(place.sentence, count - 1) });
    },
  };
}
