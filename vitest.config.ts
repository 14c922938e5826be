import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Minutes: it ends what hangs, and is no mark that a slow machine could miss. */
const HANGS = 120_000

const fakeBrowser = join(import.meta.dirname, 'tests/browser.ts')

/** The tests in a real browser, each file with its own session. `npm test` builds before them. */
const inBrowser = (name: 'chromium' | 'firefox') => ({
  test: {
    name,
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: 'tests/e2e/browsers/setup.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { 'webextension-polyfill': fakeBrowser, 'wxt/browser': fakeBrowser } },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/build/**'],
          setupFiles: ['tests/setup.ts'],
          // A process for each file took most of the time; tests/setup.ts separates the files.
          isolate: false,
          maxWorkers: '100%',
          testTimeout: HANGS,
          hookTimeout: HANGS,
          restoreMocks: true,
          unstubGlobals: true,
          unstubEnvs: true,
        },
      },
      { test: { name: 'build', include: ['tests/build/*.test.ts'] } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
})
