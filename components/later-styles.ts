import notices from './styles/notices.css?inline';
import outline from './styles/outline.css?inline';
import panels from './styles/panels.css?inline';
import print from './styles/print.css?inline';
import toolbar from './styles/toolbar.css?inline';
import vertical from './styles/vertical.css?inline';

/** The style sheet of what the first picture does not show; comes behind that of the first picture. */
export const LATER_STYLES = [toolbar, outline, panels, vertical, notices, print].join('\n');
