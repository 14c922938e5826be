/** `npm run mutation`: whether the tests of the pure parts notice when something in these changes. */
export default {
  // Examples are tests themselves: the answers that they name are compared with the rules'.
  mutate: [
    'lib/notation/**/*.ts',
    'lib/check/**/*.ts',
    '!lib/check/examples/**',
    '!lib/check/explanations.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation.vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What is worked out when a module loads is run by every test: minutes for each such mutant.
  ignoreStatic: true,
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.output/mutation/index.html' },
  jsonReporter: { fileName: '.output/mutation/mutation.json' },
  tempDirName: '.output/mutation/work',
  // TypeScript 7 has no API by which Stryker could rewrite tsconfig.json; these tests need none.
  ignorePatterns: ['/.output', '/.pictures', '/.wxt', '/tsconfig.json'],
}
