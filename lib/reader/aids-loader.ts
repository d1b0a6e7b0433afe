import { sendMessage } from '../messages.ts';
import type { ConversionMark } from '../script/converter.ts';

/** What the aids (finding, listening, marks of a conversion) need of the open reader. */
export interface AidsHost {
  readonly root: ShadowRoot;
  /** Where their bars are drawn. */
  readonly place: HTMLElement;
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
  /** BCP 47 tag of the article as its author wrote it. */
  readonly originalLanguage: string;
  /** BCP 47 tag of the article as shown. */
  readonly language: () => string;
  /** Takes the place scrolled to as the one to keep. */
  readonly settle: () => void;
  /** Resolves when the text that follows behind the last line is here, or none comes. */
  readonly following: () => Promise<void>;
}

/** The aids, from the reader's side. Plain functions: the two programs share no signals. */
export interface Aids {
  showFind(): void;
  /** Opens the bar and reads aloud, or closes it. */
  toggleListen(): void;
  /** Marks what a conversion changed, and nothing else; none for an empty list. */
  showMarks(marks: Iterable<readonly ConversionMark[]>): void;
  /** Goes to the next mark and shows what the author wrote. */
  nextMark(): void;
  /** Takes a key that belongs to a bar with the focus; false where it is not for it. */
  onKey(event: KeyboardEvent): boolean;
  /** Closes the innermost bar; false where none is open. */
  closeInnermost(): boolean;
  /** Is to be called when the article's text or tree has changed. */
  reindex(): void;
}

/** Adds the aids to an open reader, until its lifetime ends. */
export type MountAids = (host: AidsHost, lifetime: AbortSignal) => Aids;

/** Where the two content scripts meet: the global of their isolated world, which no page sees. */
const PLACE = Symbol.for('limpid.aids');

type World = typeof globalThis & { [PLACE]?: MountAids };

/** Offers the aids to the reader; their own entrypoint calls it. */
export function offerAids(mount: MountAids): void {
  (globalThis as World)[PLACE] = mount;
}

/**
 * Brings the aids into this document's isolated world, once. Rejects where the background cannot inject them, for instance
 * because the extension was updated meanwhile.
 */
export async function loadAids(): Promise<MountAids> {
  const world: World = globalThis;
  if (!world[PLACE]) await sendMessage({ type: 'aids' });
  const mount = world[PLACE];
  if (!mount) throw new Error('the aids did not arrive');
  return mount;
}
