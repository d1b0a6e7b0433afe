// The parts of the CommonMark parser that the tests use; the package has no types.
declare module 'commonmark' {
  export class Parser {
    parse(text: string): object;
  }
  export class HtmlRenderer {
    render(document: object): string;
  }
}
