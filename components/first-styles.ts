import prose from './styles/prose.css?inline';
import reader from './styles/reader.css?inline';
import tokens from './styles/tokens.css?inline';

/** The style sheet of the first picture: the text and its frame. */
export const FIRST_STYLES = [tokens, reader, prose].join('\n');
