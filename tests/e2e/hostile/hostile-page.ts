import { type ServedPage, servePages } from '../../browsers/served-pages.ts';
import { ALL_VECTORS, CANARY, type NumberedVector } from './all-vectors.ts';

const ADDRESS = 'https://lakeside.example/river/hostile.html';

/** The smallest picture there is: 1 × 1, transparent. */
const PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/**
 * Runs in the page: fills every place with its vector, counts what runs and where, and can put all vectors into a shadow
 * root by themselves, as a reader without a sanitiser would.
 */
function readyPage(vectors: readonly { id: string; html: string }[], canary: string): void {
  const ran: { id: string; where: 'page' | 'reader' | 'unknown' }[] = [];
  const whereIs = (self: unknown) => {
    if (!(self instanceof Node)) return 'unknown';
    const root = self.getRootNode();
    return root instanceof ShadowRoot && root.host.localName === 'limpid-reader' ? 'reader' : 'page';
  };
  Object.assign(globalThis, {
    [canary]: (id: string, self: unknown) => void ran.push({ id, where: whereIs(self) }),
    limpidRuns: ran,
    limpidControl() {
      const host = document.createElement('limpid-reader');
      host.attachShadow({ mode: 'open' });
      for (const { html } of vectors) {
        const box = document.createElement('div');
        box.innerHTML = html;
        host.shadowRoot?.append(box);
      }
      document.body.append(host);
    },
  });
  // Nothing that a vector calls may stop the test.
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    Object.assign(globalThis, { [name]: () => ran.push({ id: name, where: 'unknown' }) });
  for (const place of document.querySelectorAll('[data-vector]')) {
    const vector = vectors[Number(place.getAttribute('data-vector'))];
    place.removeAttribute('data-vector');
    const before = document.createTextNode(place.textContent ?? '');
    const after = document.createTextNode('，然後繼續等下一班船。');
    place.innerHTML = vector?.html ?? '';
    place.prepend(before);
    place.append(after);
  }
}

function story(index: number, { id }: NumberedVector): string {
  const text = `第${index + 1}天（${id}），渡口的水位漲了${(index * 7) % 31}公分，擺渡的人把數字寫在門板上，記者也照著抄了一遍`;
  // Half of them stand in a block of their own, half within a paragraph.
  return index % 2 === 0
    ? `<p data-vector="${index}">${text}</p>`
    : `<div data-vector="${index}">${text}</div>`;
}

function related(index: number, { id }: NumberedVector): string {
  return `<li data-vector="${index}"><a href="/river/${id}.html">舊聞${id}</a></li>`;
}

/** An article that holds every vector twice: in the story, and in a list that readers take out. */
export function hostilePage() {
  const html = `<!DOCTYPE html>
<html lang="zh-Hant"><head><meta charset="utf-8"><title>渡口的水位為什麼天天有人抄</title>
<style>@keyframes limpid-spin { to { opacity: 0.9; } }</style></head>
<body><article><h1>渡口的水位為什麼天天有人抄</h1><p>2024年5月18日　來源：湖畔日報</p>
${ALL_VECTORS.map((vector, index) => story(index, vector)).join('\n')}
<h2>相關閱讀</h2><ul>${ALL_VECTORS.map((vector, index) => related(index, vector)).join('\n')}</ul>
</article><script>(${readyPage})(${JSON.stringify(ALL_VECTORS).replaceAll('<', '\\u003c')}, '${CANARY}')</script></body></html>`;
  const pixel: ServedPage = { body: PIXEL, type: 'image/gif' };
  return {
    address: ADDRESS,
    respond: servePages({ [ADDRESS]: { body: html }, 'https://lakeside.example/blank.gif': pixel }),
  };
}
