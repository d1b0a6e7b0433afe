import { render } from 'preact';
import { interfaceLanguage } from '../lib/i18n.ts';
import type { Aids, AidsHost } from '../lib/reader/aids-loader.ts';
import { CURRENT_HIGHLIGHT, createFindModel, FOUND_HIGHLIGHT } from '../lib/reader/find/find-model.ts';
import { CONVERTED_HIGHLIGHT, createMarksModel } from '../lib/reader/marks-model.ts';
import { createStyle } from '../lib/reader/overlay-style.ts';
import { firstVisibleNode, showRange } from '../lib/reader/show-range.ts';
import { createSpeaker } from '../lib/reader/speech/speaker.ts';
import { createSpeechModel, SPOKEN_HIGHLIGHT } from '../lib/reader/speech/speech-model.ts';
import { createTextMarker } from '../lib/reader/text-marker.ts';
import { ConversionTip } from './conversion-tip.tsx';
import { FindBar } from './find-bar.tsx';
import { ListenBar } from './listen-bar.tsx';
import bars from './styles/bars.css?inline';

/** Adds finding, listening and the marks to an open reader: models, style sheet and bars of their own. */
export function mountAids(host: AidsHost, lifetime: AbortSignal): Aids {
  const { body, scroller, place } = host;
  createStyle(host.root, bars);
  const reveal = (range: Range): void => {
    showRange(scroller, range);
    host.settle();
  };
  const firstVisible = (): Node | null => firstVisibleNode(scroller, body);
  const root = (): HTMLElement => body;
  const find = createFindModel(
    {
      root,
      reveal,
      firstVisible,
      found: createTextMarker(FOUND_HIGHLIGHT, { priority: 1 }),
      current: createTextMarker(CURRENT_HIGHLIGHT, { priority: 2, select: true }),
    },
    lifetime,
  );
  const speech = createSpeechModel(
    {
      root,
      reveal,
      firstVisible,
      language: host.language,
      following: host.following,
      synthesis: speechSynthesis,
      speaker: createSpeaker(speechSynthesis),
      marker: createTextMarker(SPOKEN_HIGHLIGHT),
    },
    lifetime,
  );
  const marks = createMarksModel(
    { reveal, firstVisible, marker: createTextMarker(CONVERTED_HIGHLIGHT, { priority: -1 }) },
    lifetime,
  );
  place.lang = interfaceLanguage();
  render(
    <>
      <FindBar model={find} />
      <ListenBar model={speech} />
      <ConversionTip model={marks} language={host.originalLanguage} />
    </>,
    place,
  );
  lifetime.addEventListener('abort', () => render(null, place), { once: true });

  const look = (event: MouseEvent): void => {
    const element = event.composedPath()[0];
    if (element instanceof Element) marks.lookAt(element, event.clientX, event.clientY);
  };
  scroller.addEventListener('pointermove', look, { passive: true, signal: lifetime });
  scroller.addEventListener('click', look, { signal: lifetime });
  scroller.addEventListener('wheel', marks.leave, { passive: true, signal: lifetime });

  return {
    showFind: find.show,
    toggleListen() {
      if (speech.open.peek()) speech.close();
      else speech.show();
    },
    showMarks: marks.show,
    nextMark: marks.next,
    onKey(event) {
      const target = event.composedPath()[0];
      // While an input method composes, Enter and Escape are its own.
      if (!(target instanceof Element) || !target.closest('.find-bar') || event.isComposing) return false;
      if (event.key === 'Escape') find.close();
      else if (event.key === 'Enter' && target.localName === 'input') {
        if (event.shiftKey) find.previous();
        else find.next();
      } else return false;
      event.preventDefault();
      return true;
    },
    closeInnermost() {
      if (marks.shown.peek()) {
        marks.leave();
        return true;
      }
      const bar = find.open.peek() ? find : speech.open.peek() ? speech : null;
      bar?.close();
      return bar !== null;
    },
    reindex() {
      find.reindex();
      speech.reindex();
    },
  };
}
