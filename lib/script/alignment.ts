/**
 * Which stretch of a result comes from which stretch of its source, kept only where the lengths differ: everything between is
 * one to one. Ascending. Offsets in UTF-16 code units.
 */
export class Alignment {
  /** Triples: start in the source, length in the source, length in the result. */
  private readonly pieces: number[] = [];

  get isOneToOne(): boolean {
    return this.pieces.length === 0;
  }

  add(sourceStart: number, sourceLength: number, resultLength: number): void {
    this.pieces.push(sourceStart, sourceLength, resultLength);
  }

  clear(): void {
    this.pieces.length = 0;
  }

  /**
   * Maps ascending offsets in the source to offsets in the result, in place. An offset inside a stretch whose length changed
   * goes to the stretch's end: the whole of it belongs to where it starts.
   */
  map(offsets: Int32Array): void {
    this.mapBy(offsets, 1, 2);
  }

  /** Maps ascending offsets in the result to offsets in the source, in place, by the same rule. */
  mapBack(offsets: Int32Array): void {
    this.mapBy(offsets, 2, 1);
  }

  private mapBy(offsets: Int32Array, fromLength: number, toLength: number): void {
    const { pieces } = this;
    if (pieces.length === 0) return;
    let piece = 0;
    let shift = 0;
    // Where the piece starts, counted on the side that the offsets are of.
    let changed = 0;
    for (let index = 0; index < offsets.length; index++) {
      const offset = offsets[index] ?? 0;
      let target = -1;
      while (piece < pieces.length) {
        const start = (pieces[piece] ?? 0) + changed;
        if (offset <= start) break;
        const from = pieces[piece + fromLength] ?? 0;
        const to = pieces[piece + toLength] ?? 0;
        if (offset < start + from) {
          target = start + shift + to;
          break;
        }
        shift += to - from;
        if (fromLength === 2) changed += from - to;
        piece += 3;
      }
      offsets[index] = target >= 0 ? target : offset + shift;
    }
  }
}
