/** Set in the isolated world by the background, before it injects the reader where no one clicked. */
const MARK = Symbol.for('limpid.by-itself');

/** Whether this injection of the reader was no click; says so once. */
export function takeByItself(): boolean {
  const world = globalThis as typeof globalThis & { [MARK]?: unknown };
  const isSet = world[MARK] === true;
  delete world[MARK];
  return isSet;
}
