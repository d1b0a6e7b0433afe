import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { DIRECTIONS, type Direction } from '../script/targets.ts';
import { type ParsedWords, parseUserWords } from '../script/user-dictionary.ts';
import type { UserWordTexts, writeUserWordTexts } from './user-words-store.ts';

/** Milliseconds without a key press before the words are written. */
const WRITE_DELAY = 400;

/** The person's own words of one direction, as text to be edited. */
export interface UserWordsModel {
  readonly direction: Direction;
  readonly text: ReadonlySignal<string>;
  readonly parsed: ReadonlySignal<ParsedWords>;
  setText(text: string): void;
  /** Adds the words of a file below those that are there. */
  addText(text: string): void;
}

/** Makes a model for each direction; what waits to be written is written when the lifetime ends. */
export function createUserWordsModels(
  stored: UserWordTexts,
  write: typeof writeUserWordTexts,
  onStorageFailure: () => void,
  lifetime: AbortSignal,
): readonly UserWordsModel[] {
  const texts = {
    'to-simplified': signal(stored['to-simplified']),
    'to-traditional': signal(stored['to-traditional']),
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const written = await write({
      'to-simplified': texts['to-simplified'].peek(),
      'to-traditional': texts['to-traditional'].peek(),
    });
    if (!written) onStorageFailure();
  };
  lifetime.addEventListener('abort', () => {
    if (timer !== undefined) void save();
  });
  return DIRECTIONS.map((direction) => {
    const text = texts[direction];
    const setText = (next: string): void => {
      text.value = next;
      clearTimeout(timer);
      timer = setTimeout(() => void save(), WRITE_DELAY);
    };
    return {
      direction,
      text,
      parsed: computed(() => parseUserWords(text.value)),
      setText,
      addText(added) {
        const before = text.peek();
        setText(before === '' || before.endsWith('\n') ? before + added : `${before}\n${added}`);
      },
    };
  });
}
