// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportedFile, ExportRequest } from '../export/export-article.ts';
import type { ShownArticle } from '../export/shown-article.ts';
import type { Notice } from './notices-model.ts';
import { createTakeAlongModel, type TakeAlongModel } from './take-along-model.ts';

vi.mock('wxt/browser', () => ({
  browser: { i18n: { getMessage: (key: string, values: string[]) => [key, ...values].join(' ') } },
}));

let requests: ExportRequest[];
let saved: ExportedFile[];
let copied: string[];
let said: string[];
let failures: unknown[];
let answer: (request: ExportRequest) => Promise<ExportedFile>;
let lifetime: AbortController;
let model: TakeAlongModel;

const FILE: ExportedFile = { name: 'a.md', mediaType: 'text/markdown', content: '# 甲', failedImages: 0 };

beforeEach(() => {
  requests = [];
  saved = [];
  copied = [];
  said = [];
  failures = [];
  answer = async () => FILE;
  lifetime = new AbortController();
  model = createTakeAlongModel(
    {
      shown: () => ({ title: '甲' }) as ShownArticle,
      lastPage: () => null,
      loadExporter: async () => ({
        exportArticle: (request) => {
          requests.push(request);
          return answer(request);
        },
        saveFile: (file) => {
          saved.push(file);
        },
        copyText: async (text) => {
          copied.push(text);
        },
      }),
      notices: {
        current: { value: null } as never,
        say: (notice: Notice) => said.push(notice.text),
        dismiss() {},
      },
      onFailure: (error) => failures.push(error),
    },
    lifetime.signal,
  );
});

/** An export that goes on until it is cancelled. */
const endless = (request: ExportRequest): Promise<ExportedFile> =>
  new Promise((_, reject) => {
    request.onProgress?.({ done: 1, total: 3, failed: 0 });
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });

describe('take-along model', () => {
  it('saves a file and says so', async () => {
    await model.save('epub');
    expect(requests[0]?.format).toBe('epub');
    expect(requests[0]?.labels.missingImage).toBe('export_missing_image');
    expect([saved, said, model.progress.value]).toEqual([[FILE], ['export_saved'], null]);
  });

  it('says how many images are missing', async () => {
    answer = async () => ({ ...FILE, failedImages: 2 });
    await model.save('html');
    expect(said).toEqual(['export_images_failed 2']);
  });

  it('copies Markdown and saves nothing', async () => {
    await model.copyMarkdown();
    expect([copied, saved, said]).toEqual([['# 甲'], [], ['export_copied']]);
  });

  it('tells how far it is, and cancels', async () => {
    answer = endless;
    const run = model.save('html');
    await vi.waitFor(() => expect(model.progress.value).toEqual({ done: 1, total: 3, failed: 0 }));
    model.cancel();
    await run;
    expect([model.progress.value, saved, said, failures]).toEqual([null, [], ['export_cancelled'], []]);
  });

  it('gives way to a newer request', async () => {
    answer = endless;
    const first = model.save('html');
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    answer = async () => FILE;
    await model.save('markdown');
    await first;
    expect([saved.length, said, model.progress.value]).toEqual([1, ['export_saved'], null]);
  });

  it('ends with the reader, without a word', async () => {
    answer = endless;
    const run = model.save('html');
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    lifetime.abort();
    await run;
    expect([saved, said, failures]).toEqual([[], [], []]);
  });

  it('says that there is no file when something breaks', async () => {
    answer = () => Promise.reject(new TypeError('broken'));
    await model.save('html');
    expect([said, failures.length, model.progress.value]).toEqual([['export_failed'], 1, null]);
  });
});
