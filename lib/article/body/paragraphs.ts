import type { Workspace } from '../workspace.ts';

/** Makes paragraphs of text that stands in containers without one. */
export function formParagraphs(_workspace: Workspace): void {}
