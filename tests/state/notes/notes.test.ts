import { computed, signal } from '@preact/signals'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { message } from '../../../lib/message'
import type { Facility } from '../../../lib/progress/facility/facility'
import { readAuthorName } from '../../../lib/progress/facilityStore/author'
import { undo, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { type DraftSlot, reserveSlot } from '../../../lib/progress/notes/noteDrafts'
import { openNotes } from '../../../lib/state/notes/notes'
import type { NotesState } from '../../../lib/state/notes/notesTypes'
import type { LastDone } from '../../../lib/state/panel/undoTypes'
import { inUse, keys } from '../../progress/stored'
import { withNote } from '../../progress/ticked'

/** The slots of all drafts that this test reserved. Their locks end with the panel's page. */
const slots = vi.hoisted((): DraftSlot[] => [])
vi.mock('../../../lib/progress/notes/noteDrafts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../lib/progress/notes/noteDrafts')>()
  return {
    ...real,
    reserveSlot: async () => {
      const slot = await real.reserveSlot()
      if (slot !== null) slots.push(slot)
      return slot
    },
    recoverDrafts: async () => {
      const conflicting = await real.recoverDrafts()
      slots.push(...conflicting.map(({ slot }) => slot))
      return conflicting
    },
  }
})

/** Closes the panels that this test opened: what they are to do then, and waiting for it. */
const closing: { pagehide: (() => void)[]; settled: (() => Promise<void>)[] } = {
  pagehide: [],
  settled: [],
}
beforeEach(() => {
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
    closing.pagehide.push(listener)
  })
})
afterEach(async () => {
  for (const listener of closing.pagehide.splice(0)) listener()
  for (const settled of closing.settled.splice(0)) await settled()
  for (const place of slots.splice(0)) place.release()
})

/**
 * A panel's notes, with what it shows and what it offered to take back.
 * @param atOnce what the person does before anything has been read.
 */
async function open(atOnce: (notes: NotesState) => void = () => {}) {
  const facility = signal<Facility | null>(await inUse())
  const offered: LastDone[] = []
  const failures: string[] = []
  const pending: Promise<unknown>[] = []
  const notes = openNotes({
    facility: computed(() => facility.value),
    undo: {
      shown: signal(null),
      offer: (text, undoable) => void offered.push({ text, undoable }),
      undo: () => {},
      dismiss: () => {},
      hold: () => {},
    },
    titleOf: (taskId) => taskId,
    attempt: (work, trouble) => {
      pending.push(work.catch(() => failures.push(trouble.key)))
    },
  })
  atOnce(notes)
  /** Waits for all work in progress, and returns what is stored then. */
  const settled = async () => {
    for (let begun = -1; begun !== pending.length; ) {
      begun = pending.length
      await Promise.all(pending)
    }
    facility.value = await inUse()
  }
  closing.settled.push(settled)
  await settled()
  return { notes, settled, offered, failures, at: (id: string) => notes.open.value.get(id) }
}

const textOf = async (taskId: string) => (await inUse()).notes[taskId]?.text
const note = async (taskId: string, text: string) =>
  updateFacility((await inUse()).id, (facility) => withNote(facility, taskId, text))
const drafts = async () => (await keys()).filter((key) => key.startsWith('draft:'))

test('typed text is a draft at once, and saved when the field loses focus', async () => {
  const { notes, settled, at } = await open()
  notes.begin('quote')
  notes.type('quote', '電話した')
  await settled()
  expect(await drafts()).toHaveLength(1)
  expect(await textOf('quote')).toBeUndefined()
  notes.save('quote')
  await settled()
  expect(await textOf('quote')).toBe('電話した')
  expect(await drafts()).toEqual([])
  expect(at('quote')).toMatchObject({ state: 'saved', editing: { theirs: null } })
  notes.end('quote')
  await settled()
  expect(at('quote')).toBeUndefined()
})

test('text that could not be saved stays in the open field, and the next try saves it', async () => {
  const { notes, settled, failures, at } = await open()
  notes.begin('quote')
  notes.type('quote', '電話した')
  await settled()
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk'))
  notes.end('quote')
  await settled()
  expect(failures).toContain('troubleWriting')
  expect(at('quote')).toMatchObject({ state: 'failed', editing: { text: '電話した' } })
  set.mockRestore()
  notes.end('quote')
  await settled()
  expect(await textOf('quote')).toBe('電話した')
  expect(at('quote')).toBeUndefined()
})

test('in a conflict nothing is saved until the user has chosen', async () => {
  const { notes, settled, at } = await open()
  notes.begin('quote')
  notes.type('quote', '電話した')
  await note('quote', '届いた')
  notes.end('quote')
  await settled()
  expect(await textOf('quote')).toBe('届いた')
  expect(at('quote')).toMatchObject({ editing: { text: '電話した', theirs: '届いた' } })
  notes.choose('quote', 'both')
  await settled()
  expect(await textOf('quote')).toBe('届いた\n電話した')
})

test('a text rejected in a conflict does not come back with the next panel', async () => {
  await note('quote', '見積待ち')
  const { notes, settled, at } = await open()
  notes.begin('quote')
  notes.type('quote', '見積待ち。電話した')
  await settled()
  await note('quote', '届いた')
  await settled()
  expect(at('quote')).toMatchObject({ editing: { theirs: '届いた' } })
  expect(await drafts(), 'it is kept until the person chose').toHaveLength(1)
  notes.choose('quote', 'theirs')
  await settled()
  expect(await drafts()).toEqual([])
})

test('a text deleted before it was saved leaves no draft', async () => {
  await note('quote', '見積待ち')
  const { notes, settled } = await open()
  notes.begin('quote')
  notes.type('quote', '見積待ち。')
  notes.type('quote', '見積待ち')
  notes.end('quote')
  await settled()
  expect(await drafts()).toEqual([])
})

test('removing a note can be undone completely, however it was removed', async () => {
  await note('quote', '電話した')
  const { notes, settled, offered } = await open()
  notes.begin('quote')
  notes.type('quote', '電話')
  notes.save('quote')
  notes.remove('quote')
  await settled()
  expect(await textOf('quote')).toBe('')
  const [last] = offered
  expect(last?.text).toEqual(message('noteRemoved', 'quote'))
  if (!last?.undoable) throw new Error('nothing to take back')
  expect((await undo(last.undoable)).ok).toBe(true)
  expect(await textOf('quote')).toBe('電話した')
})

test('opening a note and leaving it empty is no removal', async () => {
  const { notes, settled, offered } = await open()
  notes.begin('quote')
  notes.end('quote')
  await settled()
  expect(offered).toEqual([])
})

test('a conflicting draft of a closed panel opens for the user to choose', async () => {
  const { id: facilityId } = await inUse()
  const place = await reserveSlot()
  await place?.write({ facilityId, taskId: 'quote', base: '', text: '電話した' })
  place?.release()
  await note('quote', '届いた')
  const { notes, settled, at } = await open()
  expect(at('quote')).toMatchObject({ editing: { text: '電話した', theirs: '届いた' } })
  notes.choose('quote', 'mine')
  await settled()
  expect(await textOf('quote')).toBe('電話した')
  expect(await drafts()).toEqual([])
})

test('a draft of a closed panel does not replace a note that the user is editing', async () => {
  const { id: facilityId } = await inUse()
  const place = await reserveSlot()
  await place?.write({ facilityId, taskId: 'quote', base: '', text: '電話した' })
  place?.release()
  await note('quote', '届いた')
  const { settled, at } = await open((opened) => {
    opened.begin('quote')
    opened.type('quote', '届いた。発注する')
  })
  await settled()
  expect(at('quote')).toMatchObject({ editing: { text: '届いた。発注する', theirs: null } })
  expect((await open()).at('quote'), 'the next panel asks').toMatchObject({
    editing: { text: '電話した', theirs: '届いた' },
  })
})

test('a name is saved and shown from then on', async () => {
  const { notes, settled } = await open()
  expect(notes.name.value).toBe('')
  notes.setName('山田')
  await settled()
  expect(await readAuthorName()).toBe('山田')
  expect((await open()).notes.name.value).toBe('山田')
})
