// The playground's page: runs the pipeline on a saved page and shows step by step what was taken and why.
import { runPipeline } from './run.ts';
import { markPage, showArticle, showTrace } from './view.ts';

/** Where the playground's server gives the page of the command line. */
const SAVED_PAGE = '/saved-page';

/** A saved page asks nothing of the network and runs nothing. */
const POLICY =
  "default-src data: blob:; style-src 'unsafe-inline' data:; script-src 'none'; frame-src 'none'";

interface SavedPage {
  readonly html: string;
  readonly address: string;
}

function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The playground has no ${id}.`);
  return element;
}

const page = byId('page', HTMLIFrameElement);
const result = byId('result', HTMLIFrameElement);
const address = byId('address', HTMLInputElement);
const file = byId('file', HTMLInputElement);
const status = byId('status', HTMLOutputElement);
let html = '';

async function show(): Promise<void> {
  if (html === '') return;
  status.value = 'Running …';
  const loaded = new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
  const base = document.createElement('base');
  base.href = address.value || 'https://page.example/';
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  // Before anything of the page: the first base and the first policy are those that count.
  page.srcdoc = html.replace(
    /^(\s*<!doctype[^>]*>)?/i,
    (start) => `${start}${policy.outerHTML}${base.outerHTML}`,
  );
  await loaded;
  const saved = page.contentDocument;
  if (!saved) throw new Error('The page did not open.');
  // `about:srcdoc` would tell the pipeline nothing of what kind of page it is.
  Object.defineProperty(saved, 'URL', { value: base.href });
  const run = runPipeline(saved);
  const goTo = markPage(run);
  showArticle(result, run);
  showTrace(byId('trace', HTMLElement), run, goTo);
  status.value = `${base.href}: ${run.article.judgement.reason}, ${run.article.removals.length} removals`;
}

function start(): void {
  show().catch((error: unknown) => {
    status.value = String(error);
    console.error(error);
  });
}

async function openFile(chosen: File | undefined): Promise<void> {
  if (!chosen) return;
  html = await chosen.text();
  address.value = '';
  start();
}

file.addEventListener('change', () => void openFile(file.files?.[0]));
byId('run', HTMLButtonElement).addEventListener('click', start);
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('is-dropping');
});
addEventListener('dragleave', () => document.body.classList.remove('is-dropping'));
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('is-dropping');
  void openFile(event.dataTransfer?.files[0]);
});

const answer = await fetch(SAVED_PAGE);
if (answer.ok) {
  const saved = (await answer.json()) as SavedPage;
  html = saved.html;
  address.value = saved.address;
  start();
}
