/** Marks ranges of text without touching the tree. */
export interface TextMarker {
  /** Shows these ranges, and these only. */
  mark(ranges: readonly AbstractRange[]): void;
  clear(): void;
}

/** The parts of a window that marking needs; the reader's own window unless a test passes another. */
export interface MarkerWindow {
  readonly CSS?: { readonly highlights?: HighlightRegistry };
  readonly Highlight?: new (...ranges: AbstractRange[]) => Highlight;
  getSelection(): Selection | null;
}

/**
 * Makes a marker by the CSS Custom Highlight API: style it by `::highlight(name)` in the sheet of the shadow root. Where the
 * browser lacks the API (Firefox before 140), the first range is selected instead if `select` asks for it; else nothing
 * is shown. Higher priorities paint over lower ones.
 */
export function createTextMarker(
  name: string,
  { priority = 0, select = false, view = window as MarkerWindow } = {},
): TextMarker {
  const registry = view.CSS?.highlights;
  const Mark = view.Highlight;
  if (!registry || !Mark) {
    return {
      mark([first]) {
        if (!select || !first) return;
        view
          .getSelection()
          ?.setBaseAndExtent(first.startContainer, first.startOffset, first.endContainer, first.endOffset);
      },
      clear() {
        if (select) view.getSelection()?.removeAllRanges();
      },
    };
  }
  return {
    mark(ranges) {
      const highlight = new Mark();
      // One by one: a search can have more matches than a call may have arguments.
      for (const range of ranges) highlight.add(range);
      highlight.priority = priority;
      registry.set(name, highlight);
    },
    clear() {
      registry.delete(name);
    },
  };
}
