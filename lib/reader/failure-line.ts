import { browser } from 'wxt/browser';
import { type Failure, report } from '../errors.ts';
import { copyText } from '../export/deliver.ts';
import { failureDetails } from '../failure-details.ts';
import { message } from '../i18n.ts';
import { documentElementOf } from '../page/unclobbered.ts';
import { createStyle } from './overlay-style.ts';
import { whileCopying } from './own-copy.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Name of the element of the line; not the reader's, which a click would take for an open one. */
const NAME = 'limpid-failure';

const STYLE = `
  :host { all: initial !important; position: fixed !important; inset: auto 0 0 !important; z-index: 2147483647 !important;
    display: block !important; }
  p { margin: 12px auto; max-width: 560px; padding: 10px 14px; border-radius: 8px; background: #1f2328; color: #f3f3f0;
    font: 15px/1.5 system-ui, sans-serif; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center;
    box-shadow: 0 2px 12px rgb(0 0 0 / 35%); }
  span { flex: 1 1 240px; }
  button { font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 6px; padding: 4px 10px;
    min-height: 32px; cursor: pointer; }
`;

/** Copies what can be handed on about a failure to the clipboard. */
export async function copyDetails(failure: Failure): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const details = failureDetails(failure, { version, userAgent: navigator.userAgent });
  await whileCopying(() => copyText(details, document));
}

/**
 * Says, in a line at the foot of the page, that the reader did not open, and offers the details to be copied. The line is taken
 * away by its button, or by the next click that opens the reader.
 */
export function showFailureLine(document: Document, failure: Failure): void {
  hideFailureLine(document);
  const make = (name: string, text = ''): HTMLElement => {
    const element = Document.prototype.createElementNS.call(document, XHTML, name) as HTMLElement;
    element.textContent = text;
    return element;
  };
  const host = make(NAME);
  const root = host.attachShadow({ mode: 'open' });
  createStyle(root, STYLE);
  const line = make('p');
  line.setAttribute('role', 'alert');
  const sentence = make('span', message('failure_line'));
  const copy = make('button', message('failure_copy'));
  const close = make('button', message('command_close'));
  copy.addEventListener('click', (event) => {
    event.stopPropagation();
    copyDetails(failure).then(
      () => {
        copy.textContent = message('export_copied');
      },
      (error: unknown) => report(error, 'copying the details of a failure'),
    );
  });
  close.addEventListener('click', () => host.remove());
  line.append(sentence, copy, close);
  root.append(line);
  documentElementOf(document).append(host);
}

/** Takes the line away where there is one. */
export function hideFailureLine(document: Document): void {
  for (const child of [...documentElementOf(document).children]) if (child.localName === NAME) child.remove();
}
