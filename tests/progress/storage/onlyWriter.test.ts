import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const files = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root })
/** Comments may name it; the code may not. */
const codeOf = (file: string) =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const touching = (pattern: RegExp) => files.filter((file) => pattern.test(codeOf(file)))

test('no module outside lib/progress touches storage', () => {
  const found = touching(
    /(?<!\/)\bstorage\b(?!\/)|localStorage|sessionStorage|indexedDB|document\.cookie/,
  )
  expect(found.filter((file) => !file.startsWith('lib/progress/'))).toEqual([])
  expect(found).not.toEqual([])
})

test('local storage is written in one place, which is called under the lock', () => {
  expect(touching(/\blocal\s*\.(set|remove|clear)\(/)).toEqual([
    'lib/progress/storage/lockedWrite.ts',
  ])
  const writing = touching(/\b(setItems|setItemsIfRoom|removeItems)\(/).filter((file) =>
    file.startsWith('lib/progress/'),
  )
  for (const file of writing) {
    expect(codeOf(file), file).toMatch(/locked|Unlocked/)
  }
})

test('no module outside lib/progress writes past what keeps facilities', () => {
  const near = touching(/storage\/(lockedWrite|journal)'/).filter(
    (file) => !file.startsWith('lib/progress/'),
  )
  expect(near).not.toEqual([])
  for (const file of near)
    expect(codeOf(file), file).not.toMatch(/\b(setItems|setItemsIfRoom|removeItems|clearJournal)\b/)
})

test('local storage is listened to in one place, as Firefox copies what was written for each listener', () => {
  expect(touching(/\blocal\s*\.onChanged\b|\}\s*=\s*browser\.storage\.local\b/)).toEqual([
    'lib/progress/storage/onStored.ts',
  ])
})
