import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { BrowserName } from '../browsers/driver.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that the tests of this project run in. */
    readonly browser: BrowserName;
  }
}

const root = join(import.meta.dirname, '../..');

/** Every test runs once in each browser. */
const projects = (['chromium', 'firefox'] as const satisfies readonly BrowserName[]).map((browser) => ({
  test: {
    name: browser,
    root,
    include: ['tests/e2e/**/*.test.ts'],
    // Looks, and rules that are run on a tree: one engine is watched.
    exclude: browser === 'chromium' ? [] : ['**/*.chromium.test.ts'],
    environment: 'node' as const,
    provide: { browser },
    // The browser of a worker goes from file to file (use-browser.ts); each file has an installation of its own.
    isolate: false,
    // What is polled for comes in a moment on an idle machine; the time of the test is the limit.
    expect: { poll: { timeout: 30_000 } },
    // Generous: a slow machine is no fault of the extension. What has to be fast is measured by the benchmarks.
    testTimeout: 150_000,
    hookTimeout: 240_000,
  },
}));

export default defineConfig({
  test: {
    root,
    globalSetup: [join(import.meta.dirname, 'global-setup.ts')],
    // Each worker has a browser of its own, and browsers take a core or more.
    maxWorkers: 2,
    projects,
  },
});
