/** `npm run bench`: how long the checks take, and how large the builds are. Ratios, no pass marks. */
import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

// Built as the extension is, so that what is measured is what runs in a page.
const outDir = join(import.meta.dirname, '../../.output/bench')
await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: join(import.meta.dirname, 'measure.ts'), outDir, emptyOutDir: true },
})
await import(pathToFileURL(join(outDir, 'measure.js')).href)
await rm(outDir, { recursive: true })

// What a shared folder of a head office costs: requests, bytes and seconds, in memory and with Apache.
const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')
const load = ['run', '--project', 'unit', 'tests/progress/share/load.test.ts']
const { status } = spawnSync(process.execPath, [vitest, ...load], {
  stdio: 'inherit',
  env: { ...process.env, JUNBI_TESTS: 'soak' },
})
process.exitCode = status ?? 1
