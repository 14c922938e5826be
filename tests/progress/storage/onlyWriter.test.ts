import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const files = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root })
/** The file without its comments, which may mention what the code must not use. */
const codeOf = (file: string) =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const touching = (pattern: RegExp) => files.filter((file) => pattern.test(codeOf(file)))

test('no module outside lib/progress uses storage', () => {
  const found = touching(
    /(?<!\/)\bstorage\b(?!\/)|localStorage|sessionStorage|indexedDB|document\.cookie/,
  )
  expect(found.filter((file) => !file.startsWith('lib/progress/'))).toEqual([])
  expect(found).not.toEqual([])
})

test('only lockedWrite.ts writes local storage, and its callers hold the lock', () => {
  expect(touching(/\blocal\s*\.(set|remove|clear)\(/).toSorted()).toEqual([
    // It fills the log, and removes that again.
    'lib/progress/storage/freshLog.ts',
    'lib/progress/storage/lockedWrite.ts',
  ])
  const writing = touching(/\b(setItems|setItemsIfSpace|removeItems)\(/).filter((file) =>
    file.startsWith('lib/progress/'),
  )
  for (const file of writing) {
    expect(codeOf(file), file).toMatch(/locked|Unlocked/)
  }
})

test('no module outside lib/progress calls the functions that write items', () => {
  const near = touching(/storage\/(lockedWrite|freshLog)'/).filter(
    (file) => !file.startsWith('lib/progress/'),
  )
  expect(near).not.toEqual([])
  for (const file of near)
    expect(codeOf(file), file).not.toMatch(
      /\b(setItems|setItemsIfSpace|removeItems|writeAfterFreshLog)\b/,
    )
})

test('only onStored.ts listens to local storage, as Firefox clones the written values for each listener', () => {
  expect(touching(/\blocal\s*\.onChanged\b|\}\s*=\s*browser\.storage\.local\b/)).toEqual([
    'lib/progress/storage/onStored.ts',
  ])
})
