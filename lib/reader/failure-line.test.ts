// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
  },
}));

const { report, showFailuresBy } = await import('../errors.ts');
const { hideFailureLine, showFailureLine } = await import('./failure-line.ts');

const SECRET = '渡口的水位';
const failure = { error: new TypeError(SECRET), step: 'opening the reader' };

const line = (): ShadowRoot | null | undefined => document.querySelector('limpid-failure')?.shadowRoot;
const writeText = vi.fn(async (_text: string) => undefined);

beforeEach(() => {
  document.body.innerHTML = '<p>頁</p>';
  vi.stubGlobal('navigator', { userAgent: 'Test/1.0', clipboard: { writeText } });
});
afterEach(() => {
  hideFailureLine(document);
  vi.unstubAllGlobals();
});

describe('the line that says that the reader did not open', () => {
  test('says so once, and touches nothing of the page', () => {
    const before = document.body.outerHTML;
    showFailureLine(document, failure);
    showFailureLine(document, failure);
    expect(document.querySelectorAll('limpid-failure')).toHaveLength(1);
    expect(line()?.querySelector('[role=alert]')?.textContent).toContain('failure_line');
    expect(document.body.outerHTML).toBe(before);
  });

  test('gives details to copy, without a word of the page', async () => {
    showFailureLine(document, failure);
    line()?.querySelector('button')?.click();
    await vi.waitFor(() => expect(line()?.querySelector('button')?.textContent).toBe('export_copied'));
    const [[text] = []] = writeText.mock.calls;
    expect(text).toContain('Limpid 1.2.3\nTest/1.0\nStep: opening the reader\nError: TypeError');
    expect(text).not.toContain(SECRET);
  });

  test('goes by its button', () => {
    showFailureLine(document, failure);
    [...(line()?.querySelectorAll('button') ?? [])].at(-1)?.click();
    expect(document.querySelector('limpid-failure')).toBeNull();
  });
});

describe('an unexpected failure of the open reader', () => {
  test('is told to who shows it, until the reader closes', () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const lifetime = new AbortController();
    const seen: string[] = [];
    showFailuresBy(({ step }) => seen.push(step), lifetime.signal);
    report(new Error('one'), 'doing one thing');
    lifetime.abort();
    report(new Error('two'), 'doing another');
    expect(seen).toEqual(['doing one thing']);
    expect(silenced).toHaveBeenCalledTimes(2);
    silenced.mockRestore();
  });
});
