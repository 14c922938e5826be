import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { undo, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import {
  type DraftSlot,
  recoverDrafts,
  reserveSlot,
  saveNote,
} from '../../../lib/progress/notes/noteDrafts'
import { inUse, keys } from '../stored'
import { withNote } from '../ticked'

const textOf = async (taskId: string) => (await inUse()).notes[taskId]?.text
const draftKeys = async () => (await keys()).filter((key) => key.startsWith('draft:'))

/** Reserves a draft's storage, which must be free. */
async function place(): Promise<DraftSlot> {
  const taken = await reserveSlot()
  if (taken === null) throw new Error('no place')
  return taken
}

/** Another person writes a note. */
async function note(taskId: string, text: string) {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withNote(facility, taskId, text))
}

test('a note is saved and can be undone', async () => {
  const { id: facilityId } = await inUse()
  const saved = await saveNote({ facilityId, taskId: 'quote', base: '', text: '電話した' })
  expect(await textOf('quote')).toBe('電話した')
  if (!saved.ok || saved.done === null) throw new Error('not saved')
  expect((await undo(saved.done)).ok).toBe(true)
  expect(await textOf('quote')).toBe('')
})

test('a note that another person changed meanwhile is not overwritten', async () => {
  const { id: facilityId } = await inUse()
  await note('quote', '届いた')
  const draft = { facilityId, taskId: 'quote', base: '', text: '電話した' }
  expect(await saveNote(draft)).toEqual({ ok: false, stored: '届いた' })
  expect(await textOf('quote')).toBe('届いた')
  expect(await saveNote({ ...draft, text: '届いた' })).toEqual({ ok: true, done: null })
})

test('the draft of an ended panel is saved by the next one', async () => {
  const { id: facilityId } = await inUse()
  const own = await place()
  await own.write({ facilityId, taskId: 'quote', base: '', text: '電話し' })
  await own.write({ facilityId, taskId: 'quote', base: '', text: '電話した' })
  expect(await recoverDrafts()).toEqual([])
  expect(await textOf('quote'), 'while it is open, it is the editor’s').toBeUndefined()
  own.release()
  expect(await recoverDrafts()).toEqual([])
  expect(await textOf('quote')).toBe('電話した')
  expect(await draftKeys()).toEqual([])
})

test('if the note has changed meanwhile, the person has to choose, every time', async () => {
  const { id: facilityId } = await inUse()
  const own = await place()
  const draft = { facilityId, taskId: 'quote', base: '', text: '電話した' }
  await own.write(draft)
  own.release()
  await note('quote', '届いた')
  for (let time = 0; time < 2; time += 1) {
    const [left, more] = await recoverDrafts()
    expect(more).toBeUndefined()
    expect(left).toMatchObject({ draft, stored: '届いた' })
    expect(await recoverDrafts(), 'another panel leaves it alone').toEqual([])
    left?.slot.release()
  }
  expect(await textOf('quote')).toBe('届いた')
})

test('a draft that cannot be saved stays for the next time', async () => {
  const { id: facilityId } = await inUse()
  const own = await place()
  await own.write({ facilityId, taskId: 'quote', base: '', text: '電話した' })
  own.release()
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'))
  expect(await recoverDrafts()).toEqual([])
  expect(await draftKeys()).toHaveLength(1)
  expect(await recoverDrafts()).toEqual([])
  expect(await textOf('quote')).toBe('電話した')
})

test('each editor has its own draft, and an unsaved draft is not given to another editor', async () => {
  const { id: facilityId } = await inUse()
  const one = await place()
  const other = await place()
  await one.write({ facilityId, taskId: 'quote', base: '', text: '1' })
  await other.write({ facilityId, taskId: 'order', base: '', text: '2' })
  expect(await draftKeys()).toHaveLength(2)
  one.release()
  const third = await place()
  await third.write({ facilityId, taskId: 'documents', base: '', text: '3' })
  expect(await draftKeys()).toHaveLength(3)
  await other.clear()
  expect(await draftKeys()).toHaveLength(2)
  other.release()
  third.release()
  await recoverDrafts()
})

test('if all drafts are in use, a note is edited without one', async () => {
  const places = await Promise.all(Array.from({ length: 20 }, place))
  expect(await reserveSlot()).toBeNull()
  for (const taken of places) taken.release()
})
