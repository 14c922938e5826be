import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { tickPatch } from '../../../lib/progress/facility/facility'
import type { StoredFacility } from '../../../lib/progress/facility/facilityRecord'
import { readClock } from '../../../lib/progress/facility/stamp'
import { writeAuthorName } from '../../../lib/progress/facilityStore/author'
import { chooseFacility, openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
import {
  addFacility,
  saveRegisters,
  updateFacility,
} from '../../../lib/progress/facilityStore/updateFacility'
import { saveNote } from '../../../lib/progress/notes/noteDrafts'
import { acceptAheadChanges } from '../../../lib/progress/recovery/aheadChanges'
import { prepareStorage } from '../../../lib/progress/storage/lockedWrite'

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

test('only lockedWrite.ts and freshLog.ts write local storage, and each file that calls them names the lock', () => {
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

test('localStorage holds changes and edits that are not saved yet, and the ids that a long list begins with', () => {
  expect(touching(/\blocalStorage\b/).toSorted()).toEqual([
    'lib/progress/facilityStore/firstFacilities.ts',
    'lib/progress/facilityStore/unsavedChanges.ts',
    'lib/progress/guides/unsavedEdits.ts',
  ])
})

/** What panels, the workspace and 同期 write, each by the function that they call. */
const WRITERS: Readonly<Record<string, (stored: StoredFacility) => Promise<unknown>>> = {
  prepareStorage: async () => {
    await fakeBrowser.storage.session.remove('sound')
    await prepareStorage()
  },
  updateFacility: ({ id }) => updateFacility(id, () => tickPatch('order', true)),
  saveRegisters: ({ id }) =>
    saveRegisters({
      facilityId: id,
      values: new Map([['name', '東店']]),
      made: readClock(),
      seen: new Map(),
    }),
  addFacility: () => addFacility({ name: '西店' }),
  chooseFacility: async () => chooseFacility((await addFacility({ name: '北店' })).id),
  writeAuthorName: () => writeAuthorName('山田'),
  saveNote: ({ id }) => saveNote({ facilityId: id, taskId: 'order', base: '', text: '電話した' }),
  mergeFacilities: (stored) => mergeFacilities([{ ...stored, id: crypto.randomUUID() }]),
  acceptAheadChanges: ({ id }) => acceptAheadChanges(id),
}

test.each(Object.entries(WRITERS))('%s writes while it holds the lock', async (_, write) => {
  const { local } = fakeBrowser.storage
  const { stored } = await openCurrent()
  const locks: unknown[] = []
  const note = async () => {
    locks.push((await navigator.locks.query()).held?.map(({ name }) => name))
  }
  for (const name of ['set', 'remove'] as const) {
    const original = local[name].bind(local)
    vi.spyOn(local, name).mockImplementation(async (...given: unknown[]) => {
      await note()
      await Reflect.apply(original, local, given)
    })
  }
  await write(stored)
  expect(locks).not.toEqual([])
  for (const held of locks) expect(held).toContain('progress')
})

test('only onStored.ts listens to local storage, as Firefox clones the written values for each listener', () => {
  expect(touching(/\blocal\s*\.onChanged\b|\}\s*=\s*browser\.storage\.local\b/)).toEqual([
    'lib/progress/storage/onStored.ts',
  ])
})
