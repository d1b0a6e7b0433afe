// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeaker, type Synthesis } from './speaker.ts';
import { createSpeechModel, type SpeechModel } from './speech-model.ts';

/** An utterance as the fake engine keeps it. */
class FakeUtterance {
  readonly text: string;
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  onboundary: ((event: { charIndex: number }) => void) | null = null;

  constructor(text: string) {
    this.text = text;
  }
}

/** A speech engine by hand: it says what it is given when the test lets it. */
class FakeSynthesis extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  queue: FakeUtterance[] = [];
  said: string[] = [];

  get speaking(): boolean {
    return this.queue.length > 0;
  }
  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: FakeUtterance): void {
    this.queue.push(utterance);
    this.said.push(utterance.text);
  }
  cancel(): void {
    const dropped = this.queue.splice(0);
    // Firefox ends what it cancels, Chromium fails it; both later than the call.
    for (const utterance of dropped) queueMicrotask(() => utterance.onend?.());
  }
  resume(): void {}
  finish(): void {
    this.queue.shift()?.onend?.();
  }
  fail(error: string): void {
    this.queue.shift()?.onerror?.({ error });
  }
  announce(voices: SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({
  lang,
  localService,
  name: lang,
  voiceURI: `${lang} ${localService}`,
  default: false,
});

let root: HTMLElement;
let engine: FakeSynthesis;
let language: string;
let marked: string | null;
let revealed: number;
let firstVisible: Node | null;
let following: () => Promise<void>;
let lifetime: AbortController;
let model: SpeechModel;

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('article');
  root.innerHTML =
    '<h2>標題</h2><p>甲一。甲<b>二</b><sup><a href="#n">[1]</a></sup>。</p><p>＊</p><p>乙一。乙二。</p><p lang="en">One. Two.</p>';
  document.body.replaceChildren(root);
  engine = new FakeSynthesis();
  engine.voices = [voice('zh-TW'), voice('zh-CN'), voice('en-US')];
  language = 'zh-Hant-TW';
  marked = null;
  revealed = 0;
  firstVisible = null;
  following = () => Promise.resolve();
  lifetime = new AbortController();
  model = createSpeechModel(
    {
      root: () => root,
      language: () => language,
      synthesis: engine as unknown as Synthesis,
      speaker: createSpeaker(
        engine as unknown as Synthesis,
        (text) => new FakeUtterance(text) as unknown as SpeechSynthesisUtterance,
      ),
      marker: {
        mark: ([range]) => {
          marked = String(range);
        },
        clear: () => {
          marked = null;
        },
      },
      reveal: () => revealed++,
      firstVisible: () => firstVisible,
      following: () => following(),
      patience: 3000,
    },
    lifetime.signal,
  );
});

afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

const last = () => engine.said.at(-1);

describe('speech model', () => {
  it('reads on through sentences and sections to the end', async () => {
    model.show();
    const marks: (string | null)[] = [];
    while (engine.queue.length > 0) {
      marks.push(marked);
      engine.finish();
      await Promise.resolve();
    }
    expect(engine.said).toEqual(['標題', '甲一。', '甲二。', '乙一。', '乙二。', 'One.', 'Two.']);
    expect(marks).toEqual(['標題', '甲一。', '甲二[1]。', '乙一。', '乙二。', 'One.', 'Two.']);
    expect(revealed).toBe(7);
    expect(model.state.value).toBe('stopped');
    expect(marked).toBeNull();
  });

  it('reads each passage in a voice of its language', () => {
    model.show();
    const voices: (string | undefined)[] = [];
    while (engine.queue.length > 0) {
      voices.push(engine.queue[0]?.voice?.lang);
      engine.finish();
    }
    expect(voices).toEqual(['zh-TW', 'zh-TW', 'zh-TW', 'zh-TW', 'zh-TW', 'en-US', 'en-US']);
  });

  it('begins with what is on the screen', () => {
    firstVisible = root.children[2] ?? null;
    model.show();
    expect(engine.said).toEqual(['乙一。']);
  });

  it('pauses and goes on with the same sentence', async () => {
    model.show();
    engine.finish();
    model.pause();
    expect(engine.queue).toEqual([]);
    await Promise.resolve();
    expect(model.state.value).toBe('paused');
    expect(marked).toBe('甲一。');
    model.play();
    expect(engine.said).toEqual(['標題', '甲一。', '甲一。']);
  });

  it('goes on after a pause from the word that was reached', () => {
    model.play(root.children[3]);
    engine.queue[0]?.onboundary?.({ charIndex: 1 });
    model.pause();
    model.play();
    expect(last()).toBe('一。');
    model.previousSentence();
    expect(last()).toBe('甲二。');
  });

  it('steps by sentence and by paragraph, playing and paused', () => {
    model.show();
    model.nextSentence();
    model.nextSentence();
    expect(last()).toBe('甲二。');
    model.previousParagraph();
    expect(last()).toBe('甲一。');
    model.previousParagraph();
    expect(last()).toBe('標題');
    model.nextParagraph();
    model.nextParagraph();
    expect(last()).toBe('乙一。');
    model.pause();
    const before = engine.said.length;
    model.previousSentence();
    expect(engine.said.length).toBe(before);
    expect(marked).toBe('甲二[1]。');
    model.toggle();
    expect(last()).toBe('甲二。');
  });

  it('stays where it is at both ends', () => {
    model.show();
    model.previousSentence();
    expect(model.state.value).toBe('speaking');
    model.play(root.lastElementChild ?? undefined);
    model.nextSentence();
    model.nextSentence();
    expect(last()).toBe('Two.');
    expect(model.state.value).toBe('speaking');
  });

  it('changes the speed within the sentence and keeps it in bounds', () => {
    model.show();
    model.setRate(1.5);
    expect(engine.queue.map(({ text, rate }) => [text, rate])).toEqual([['標題', 1.5]]);
    model.setRate(9);
    expect(model.rate.value).toBe(2);
  });

  it('hands a long sentence over in pieces, and marks it as one', () => {
    root.innerHTML = `<p>${`${'雨'.repeat(30)}，`.repeat(5)}完。</p>`;
    model.show();
    const whole = marked;
    const pieces: string[] = [];
    while (engine.queue.length > 0) {
      pieces.push(engine.queue[0]?.text ?? '');
      expect(marked).toBe(whole);
      engine.finish();
    }
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(root.textContent);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(40);
    expect(revealed).toBe(1);
  });

  it('waits for voices that load late', () => {
    engine.voices = [];
    model.show();
    expect(model.state.value).toBe('waiting');
    engine.announce([voice('zh-CN')]);
    expect(model.state.value).toBe('speaking');
    expect(model.voice.value?.lang).toBe('zh-CN');
  });

  it('says after a while that there are no voices', () => {
    engine.voices = [];
    model.show();
    vi.advanceTimersByTime(3000);
    expect([model.state.value, model.problem.value]).toEqual(['stopped', 'listen_no_voice']);
  });

  it('says at once that no voice speaks the language', () => {
    engine.voices = [voice('en-US')];
    model.show();
    expect([model.state.value, model.problem.value]).toEqual(['stopped', 'listen_no_voice']);
    expect(engine.said).toEqual([]);
  });

  it('sends nothing to a server before such a voice was chosen', () => {
    engine.voices = [voice('zh-TW', false)];
    model.show();
    expect([engine.said, model.problem.value]).toEqual([[], 'listen_remote_only']);
    model.chooseVoice('zh-TW false');
    expect(model.state.value).toBe('speaking');
    expect(model.problem.value).toBeNull();
  });

  it('tries once more after an error, then says so', () => {
    model.show();
    engine.fail('synthesis-failed');
    expect(engine.said).toEqual(['標題', '標題']);
    engine.fail('synthesis-failed');
    expect([model.state.value, model.problem.value]).toEqual(['stopped', 'listen_failed']);
  });

  describe('behind the last sentence', () => {
    let arrive: () => void;
    const readToEnd = (): void => {
      following = () => new Promise((resolve) => (arrive = resolve));
      model.show();
      while (engine.queue.length > 0) engine.finish();
    };
    const join = async (): Promise<void> => {
      root.append(Object.assign(document.createElement('p'), { textContent: '丙一。' }));
      model.reindex();
      arrive();
      await Promise.resolve();
    };

    it('waits for the page that is on its way, and reads on', async () => {
      readToEnd();
      expect(model.state.value).toBe('speaking');
      await join();
      expect(last()).toBe('丙一。');
    });

    it('ends where none comes', async () => {
      readToEnd();
      arrive();
      await Promise.resolve();
      expect(model.state.value).toBe('stopped');
    });

    it('keeps silent where the person paused meanwhile', async () => {
      readToEnd();
      model.pause();
      await join();
      expect(last()).toBe('Two.');
      expect(model.state.value).toBe('paused');
    });

    it('leaves the person who went back where they are', async () => {
      readToEnd();
      model.previousSentence();
      expect(last()).toBe('One.');
      await join();
      expect(last()).toBe('One.');
    });
  });

  it('goes on where an engine loses the end of an utterance', () => {
    model.show();
    engine.queue.shift();
    vi.advanceTimersByTime(20_000);
    expect(last()).toBe('甲一。');
  });

  it('gives up on an engine that is stuck', () => {
    model.show();
    vi.advanceTimersByTime(60_000);
    expect([model.state.value, model.problem.value]).toEqual(['stopped', 'listen_failed']);
    expect(engine.queue).toEqual([]);
  });

  it('goes on with the same sentence after a script switch, in the voice of the new script', () => {
    model.show();
    engine.finish();
    engine.finish();
    for (const node of root.querySelectorAll('b')) node.firstChild?.replaceWith('贰');
    language = 'zh-Hans-CN';
    model.reindex();
    expect(last()).toBe('甲贰。');
    expect(marked).toBe('甲贰[1]。');
    expect(engine.queue.map((utterance) => utterance.voice?.lang)).toEqual(['zh-CN']);
  });

  it('reads on without a break where a page is joined, and then through that page', () => {
    root.innerHTML = '<p>甲一。甲二。</p>';
    model.show();
    engine.finish();
    expect(last()).toBe('甲二。');
    const spoken = engine.queue[0];
    root.insertAdjacentHTML('beforeend', '<p>乙一。</p>');
    model.reindex();
    expect(engine.queue[0], 'nothing is said again').toBe(spoken);
    expect(marked).toBe('甲二。');
    engine.finish();
    expect(last()).toBe('乙一。');
  });

  it('falls silent and forgets when the reader closes', async () => {
    model.show();
    lifetime.abort();
    await Promise.resolve();
    expect(engine.queue).toEqual([]);
    expect([model.open.value, model.state.value, marked]).toEqual([false, 'stopped', null]);
    engine.announce([voice('zh-TW')]);
    expect(engine.queue).toEqual([]);
  });

  it('says that there is nothing to read', () => {
    root.innerHTML = '<p>＊ ＊</p><img src="x.png">';
    model.show();
    expect(model.problem.value).toBe('listen_nothing');
  });
});
