import { describe, expect, test } from 'vitest';
import { failureDetails } from './failure-details.ts';

const SURROUNDINGS = { version: '1.2.3', userAgent: 'Test/1.0' };
const SECRET = '渡口的水位';

function failed(stack: string): string {
  const error = new TypeError(`"${SECRET}" is not valid`);
  error.stack = `TypeError: "${SECRET}" is not valid\n${stack}`;
  return failureDetails({ error, step: 'opening the reader' }, SURROUNDINGS);
}

describe('the details of a failure', () => {
  test('say version, browser, step and the places in the own files, as Chromium writes them', () => {
    expect(
      failed(
        '    at open (chrome-extension://abcdefgh/content-scripts/reader.js:3:141)\n' +
          '    at chrome-extension://abcdefgh/content-scripts/reader.js:9:2\n' +
          `    at onclick (https://news.example/${SECRET}.html:1:1)`,
      ),
    ).toBe(
      'Limpid 1.2.3\nTest/1.0\nStep: opening the reader\nError: TypeError\n' +
        '  open content-scripts/reader.js:3:141\n   content-scripts/reader.js:9:2',
    );
  });

  test('and as Firefox writes them, without the number that is the person’s alone', () => {
    const details = failed(
      'open@moz-extension://0123-4567/content-scripts/reader.js:3:141\n' +
        `@https://news.example/${SECRET}.html:1:1`,
    );
    expect(details).toContain('  open content-scripts/reader.js:3:141');
    expect(details).not.toContain('0123-4567');
  });

  test('hold nothing of the page', () => {
    expect(failed('')).not.toContain(SECRET);
    expect(failureDetails({ error: SECRET, step: 'x' }, SURROUNDINGS)).not.toContain(SECRET);
  });
});
