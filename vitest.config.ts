import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{lib,components,entrypoints,scripts,bench}/**/*.test.{ts,tsx}',
      'tests/architecture/**/*.test.ts',
    ],
    environment: 'node',
  },
});
