import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{lib,components,entrypoints,scripts,bench}/**/*.test.{ts,tsx}',
      'tests/architecture/**/*.test.ts',
    ],
    environment: 'node',
    // Generous: a slow machine is no fault of the code. What has to be fast is measured by the benchmarks.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
