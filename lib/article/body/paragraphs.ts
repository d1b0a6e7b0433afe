/** Makes paragraphs of text that stands in containers without one. */
export function formParagraphs(_body: Element): void {}
