import notices from './styles/notices.css?inline';
import outline from './styles/outline.css?inline';
import panels from './styles/panels.css?inline';
import print from './styles/print.css?inline';
import prose from './styles/prose.css?inline';
import reader from './styles/reader.css?inline';
import tokens from './styles/tokens.css?inline';
import toolbar from './styles/toolbar.css?inline';
import vertical from './styles/vertical.css?inline';

/** The reader's style sheet, as text for its shadow root. */
export const STYLES = [tokens, reader, toolbar, outline, prose, panels, vertical, notices, print].join('\n');
