import { sendMessage } from '../../messages.ts';

/** What a person pointed at on the page. */
export interface Pick {
  /** The article; null where only what is not the article was pointed at. */
  readonly chosen: Element | null;
  /** Parts that are not the article. */
  readonly excluded: readonly Element[];
}

/** What the reader asks of the picker. */
export interface PickRequest {
  /** Is called once, when the person has picked and the picker is gone; not where they give up. */
  readonly onPicked: (pick: Pick) => void;
}

/** Where the two content scripts meet: the global of their isolated world, which no page sees. */
const PLACE = Symbol.for('limpid.pick');

type World = typeof globalThis & { [PLACE]?: PickRequest | undefined };

/** Brings the picker into this document; it takes the request and shows itself. Rejects where it cannot be injected. */
export async function startPicking(request: PickRequest): Promise<void> {
  (globalThis as World)[PLACE] = request;
  await sendMessage({ type: 'picker' });
}

/** Takes the request that waits; null where there is none. */
export function takePickRequest(): PickRequest | null {
  const world: World = globalThis;
  const request = world[PLACE] ?? null;
  world[PLACE] = undefined;
  return request;
}
