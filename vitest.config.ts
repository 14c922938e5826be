import { defineConfig } from 'vitest/config'

/** The tests in a real browser, each file with its own session. `npm test` builds before them. */
const inBrowser = (name: 'chromium' | 'firefox') => ({
  test: {
    name,
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: 'tests/e2e/browsers/setup.ts',
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/build/**'],
        },
      },
      { test: { name: 'build', include: ['tests/build/*.test.ts'] } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
})
