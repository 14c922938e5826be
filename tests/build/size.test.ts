import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { BUILDS, built, packed, scriptsOf, stylesOf } from './output'

/** Bytes; a part that is loaded only when it is used is counted apart. */
const LIMITS = { content: 20_000, panel: 80_000, zip: 120_000, whole: 9_000_000 }

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** A browser loads the sentences of its own language, and the default ones; no page loads the notice or the schema. */
const APART = ['_locales/en/messages.json', 'third-party.txt', 'guide.schema.json']

/** What a file takes in a package beside what it holds: two heads and its name in both, bytes. */
const headsOf = (file: string) => 30 + 46 + 2 * Buffer.byteLength(file)

/** @returns what the packed files take that are loaded only when they are used, bytes. */
function packedOnDemand(folder: string, atOnce: readonly string[]): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|css)$|^(?:pdf|ocr)\/.*\./.test(file) || APART.includes(file))
    .filter((file) => !atOnce.includes(file))
    .map((file) => {
      const packed = deflateRawSync(readFileSync(join(folder, file)), { level: 9 })
      return packed.length + headsOf(file)
    })
    .reduce((sum, size) => sum + size, 0)
}

test.each(BUILDS)('%s stays within its sizes', (build) => {
  const size = (file: string) => statSync(built(build, file)).size
  const panel = scriptsOf(built(build, 'sidepanel.html'))
  const styles = ['content-scripts/portal.css', ...stylesOf(built(build, 'sidepanel.html'))]
  const atOnce = ['background.js', 'content-scripts/portal.js', ...panel, ...styles]
  const onDemand = packedOnDemand(built(build), atOnce)
  const sizes = {
    content: size('content-scripts/portal.js'),
    panel: panel.reduce((sum, file) => sum + size(file), 0),
    zip: statSync(packed(build)).size - onDemand,
    whole: statSync(packed(build)).size,
  }
  console.log(
    `${build}: content script ${kilobytes(sizes.content)}, panel ${kilobytes(sizes.panel)} in ${panel.length} files, zip ${kilobytes(sizes.zip)} and ${kilobytes(onDemand)} on demand`,
  )
  expect(sizes.content).toBeLessThanOrEqual(LIMITS.content)
  expect(sizes.panel).toBeLessThanOrEqual(LIMITS.panel)
  expect(sizes.zip).toBeLessThanOrEqual(LIMITS.zip)
  expect(sizes.whole).toBeLessThanOrEqual(LIMITS.whole)
})
