import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longestFirst.ts'
import { inFull } from './tests/soak/amounts.ts'
import { browserFiles } from './tests/soak/browserFiles.ts'

/** Minutes: it ends what hangs, and is no mark that a slow machine could miss. */
const HANGS = inFull ? 1_800_000 : 120_000

const fakeBrowser = join(import.meta.dirname, 'tests/browser.ts')

/**
 * The tests in a real browser. Files of one worker share its modules, and by that its browser: see
 * `sharedPortal`. `npm test` builds before them.
 */
const inBrowser = (name: 'chromium' | 'firefox' | 'bench', include: string[]) => ({
  test: {
    name,
    include,
    isolate: false,
    globalSetup: 'tests/e2e/browsers/setup.ts',
    // Only ends what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias: { 'wxt/browser': fakeBrowser } },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/build/**'],
          setupFiles: ['tests/setup.ts'],
          // A process for each file took most of the time; tests/setup.ts separates the files.
          isolate: false,
          maxWorkers: '100%',
          testTimeout: HANGS,
          // Longer than `waitFor` waits in a hook, so that its reason is seen.
          hookTimeout: 2 * HANGS,
          restoreMocks: true,
          unstubGlobals: true,
          unstubEnvs: true,
        },
      },
      { test: { name: 'build', include: ['tests/build/*.test.ts'] } },
      inBrowser('chromium', browserFiles.chromium),
      inBrowser('firefox', browserFiles.firefox),
      inBrowser('bench', ['tests/bench/page/*.bench.ts']),
    ],
  },
})
