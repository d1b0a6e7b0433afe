import { estimateSeconds, utteranceEnd } from './sentences.ts';

/** What is used of the browser's `speechSynthesis`. */
export interface Synthesis {
  readonly speaking: boolean;
  getVoices(): SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  resume(): void;
  addEventListener(type: 'voiceschanged', listener: () => void, options: { signal: AbortSignal }): void;
}

/** One stretch to be said. */
export interface Speech {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
}

/** How a stretch ended. `offset` is where to go on from. */
export interface SpeechEvents {
  /** The voice has come to this offset of the text. */
  readonly onReached: (offset: number) => void;
  readonly onDone: () => void;
  readonly onFailed: (error: string) => void;
}

/** Says one stretch after another through the browser's synthesis. */
export interface Speaker {
  /** Stops what is being said and says this. */
  say(speech: Speech, events: SpeechEvents): void;
  /** Falls silent at once; no event of what was said comes any more. */
  silence(): void;
}

/**
 * Grace in milliseconds beyond twice the estimated time before a silent engine is given up on: some lose the `end` event
 * (Chromium with an utterance that was collected, speech-dispatcher restarted).
 */
const GRACE = 6000;

/**
 * Makes the speaker. A stretch is handed over in utterances of ten seconds at most, one at a time: Chromium cuts longer ones
 * off, `pause()` is unreliable there and does not exist on Android, so that a pause is a `silence` and a new `say`.
 */
export function createSpeaker(
  synthesis: Synthesis,
  createUtterance: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text),
): Speaker {
  // Held here as well: Chromium drops the events of utterances that nothing refers to.
  let current: SpeechSynthesisUtterance | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function silence(): void {
    clearTimeout(timer);
    if (!current) return;
    current = null;
    synthesis.cancel();
  }

  function sayFrom(offset: number, speech: Speech, events: SpeechEvents): void {
    const end = utteranceEnd(speech.text, offset, speech.end, speech.rate);
    const words = speech.text.slice(offset, end).replace(/\s+/g, ' ');
    const utterance = createUtterance(words);
    utterance.voice = speech.voice;
    utterance.lang = speech.voice.lang.replaceAll('_', '-');
    utterance.rate = speech.rate;
    current = utterance;
    const isCurrent = (): boolean => current === utterance;
    const goOn = (): void => {
      if (!isCurrent()) return;
      clearTimeout(timer);
      current = null;
      if (end < speech.end) {
        events.onReached(end);
        sayFrom(end, speech, events);
      } else {
        events.onDone();
      }
    };
    utterance.onend = goOn;
    utterance.onboundary = (event) => {
      // White space was made single, so that this is the place or a little before it.
      if (isCurrent() && event.charIndex > 0) events.onReached(Math.min(offset + event.charIndex, end));
    };
    utterance.onerror = (event) => {
      if (!isCurrent()) return;
      clearTimeout(timer);
      current = null;
      events.onFailed(event.error);
    };
    const wait = 2000 * estimateSeconds(words, speech.rate) + GRACE;
    const watch = (isLast: boolean): void => {
      timer = setTimeout(() => {
        if (!isCurrent()) return;
        if (synthesis.speaking && !isLast) {
          watch(true);
        } else if (synthesis.speaking) {
          silence();
          events.onFailed('stuck');
        } else {
          goOn();
        }
      }, wait);
    };
    watch(false);
    // Left paused by another script of the page, it would wait for ever.
    synthesis.resume();
    synthesis.speak(utterance);
  }

  return {
    say(speech, events) {
      silence();
      sayFrom(speech.start, speech, events);
    },
    silence,
  };
}
