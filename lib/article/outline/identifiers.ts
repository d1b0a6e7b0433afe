/** Start of the ids that the outline gives; the page's own ids that look the same are left alone. */
const PREFIX = 'limpid-section-';

/** Hands out ids that are unique in a tree and the same for the same page, whatever script it is shown in. */
export class Identifiers {
  readonly #counts = new Map<string, number>();
  #next = 1;

  constructor(body: Element) {
    for (const element of body.querySelectorAll('[id]')) this.#count(element.id);
  }

  /** The page's own id where it is unique in the tree, else a new one. */
  keepOrMake(own: string): string {
    if (own !== '' && !/\s/.test(own) && this.#counts.get(own) === 1) return own;
    for (;;) {
      const id = `${PREFIX}${this.#next}`;
      this.#next += 1;
      if (!this.#counts.has(id)) {
        this.#count(id);
        return id;
      }
    }
  }

  #count(id: string): void {
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
  }
}
