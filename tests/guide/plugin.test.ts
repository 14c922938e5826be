import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkedGuides } from '../../lib/guide/plugin.ts'
import { broken, FILE } from './broken.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'guide-'))
  await mkdir(join(root, 'lib/guide/bundled'), { recursive: true })
  await writeFile(
    join(root, 'main.js'),
    "export { default } from './lib/guide/bundled/edition.json'",
  )
})

afterEach(() => rm(root, { recursive: true }))

/** Builds a project whose only guide is this text. */
async function buildWith(guide: string) {
  await writeFile(join(root, 'lib/guide/bundled/edition.json'), guide)
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [checkedGuides()],
    build: { write: false, rollupOptions: { input: join(root, 'main.js') } },
  })
}

test('a sound guide is built in', async () => {
  await expect(buildWith(await readFile(FILE, 'utf8'))).resolves.toBeDefined()
})

test('a guide that breaks the schema ends the build with file and path', async () => {
  const guide = broken({ at: ['subsidy', 'terms', 1, 'cap'], to: '85000' })
  await expect(buildWith(guide)).rejects.toThrow(
    /lib\/guide\/bundled\/edition\.json: .+\n\s+subsidy\.terms\[1\]\.cap: 数字/,
  )
})

test('a guide that contradicts itself ends the build with file and path', async () => {
  const guide = broken({ at: ['subsidy', 'deadline', 'notice'], to: 'nowhere' })
  await expect(buildWith(guide)).rejects.toThrow(
    /lib\/guide\/bundled\/edition\.json: .+\n\s+subsidy\.deadline\.notice: .+nowhere/,
  )
})
