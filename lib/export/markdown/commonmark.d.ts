// The parts of the CommonMark parser that the tests use; the package has no types.
declare module 'commonmark' {
  export interface Node {
    readonly type: string;
    readonly literal: string | null;
    readonly destination: string | null;
    walker(): { next(): { readonly node: Node; readonly entering: boolean } | null };
  }
  export class Parser {
    parse(text: string): Node;
  }
  export class HtmlRenderer {
    render(document: Node): string;
  }
}
