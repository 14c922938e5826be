import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { loadGuide } from '../../../lib/guide/guides'
import { tickPatch } from '../../../lib/progress/facility/facility'
import { readKnown } from '../../../lib/progress/facilityStore/addFacilities'
import { archiveMany } from '../../../lib/progress/facilityStore/archive'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { openFailures } from '../../../lib/state/failures'
import { openAddFacilities } from '../../../lib/state/sheet/sheetFacilities'
import { SOUND_RESULT } from '../../sheet/files'
import { waitFor } from '../../waitFor'
import { settled } from '../workspace/answers'
import { holdStorage } from '../workspace/held'

const { local } = fakeBrowser.storage
const guide = await loadGuide()
/** A row of the file with this facility. */
const rowOf = (name: string, code: string) => ({ ...SOUND_RESULT, name, code })
const [A, B] = [rowOf('東店', '3410712362'), rowOf('西店', '0110112349')]

function open() {
  const { attempt, failed } = openFailures()
  const state = openAddFacilities(attempt)
  const shown = () => {
    const { value } = state.adding
    if (value === null || value.at === 'undone') return value
    return 'facilities' in value
      ? [value.at, ...value.facilities.fresh.map(({ name }) => name)]
      : [value.at, value.taken.added.length]
  }
  return { ...state, shown, failed }
}

/** Holds the next reading of what is stored. @returns ends it. */
function holdReading() {
  const free = Promise.withResolvers<void>()
  const get = vi.spyOn(local, 'get').mockImplementationOnce(async () => {
    await free.promise
    return {}
  })
  return async () => {
    free.resolve()
    get.mockRestore()
    await settled()
  }
}

test('the facilities of a closed file do not reappear', async () => {
  const { plan, dismiss, shown } = open()
  const free = holdReading()
  plan([A], guide)
  dismiss()
  await free()
  expect(shown()).toBeNull()
})

test('of two files, the facilities of the last requested one are shown', async () => {
  const { plan, dismiss, shown } = open()
  const free = holdReading()
  plan([A], guide)
  dismiss()
  plan([B], guide)
  await waitFor(() => expect(shown()).toEqual(['preview', '西店']))
  await free()
  expect(shown()).toEqual(['preview', '西店'])
})

test('a late result of adding is not shown for another file', async () => {
  const { plan, add, dismiss, shown } = open()
  plan([A], guide)
  await waitFor(() => expect(shown()).toEqual(['preview', '東店']))
  const free = holdStorage()
  add()
  dismiss()
  plan([B], guide)
  await waitFor(() => expect(shown()).toEqual(['preview', '西店']))
  await free()
  expect(shown()).toEqual(['preview', '西店'])
  expect(JSON.stringify(await local.get(null))).toContain('東店')
})

test('a file that could not be added can be tried again', async () => {
  const { plan, add, shown, failed } = open()
  plan([A], guide)
  await waitFor(() => expect(shown()).toEqual(['preview', '東店']))
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('disk'))
  add()
  await waitFor(() => expect(failed.value.map(({ key }) => key)).toEqual(['troubleWriting']))
  expect(shown()).toEqual(['preview', '東店'])
  add()
  await waitFor(() => expect(shown()).toEqual(['done', 1]))
  expect(failed.value).toEqual([])
})

test('what was added is taken back, and a file that could not be taken back can be tried again', async () => {
  const { plan, add, undo, shown } = open()
  plan([A], guide)
  await waitFor(() => expect(shown()).toEqual(['preview', '東店']))
  add()
  await waitFor(() => expect(shown()).toEqual(['done', 1]))
  vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('disk'))
  undo()
  await waitFor(() => expect(shown()).toEqual(['done', 1]))
  undo()
  await waitFor(() => expect(shown()).toEqual({ at: 'undone', left: 0 }))
  expect(JSON.stringify(await local.get(null))).not.toContain('東店')
})

test('an archived facility comes back with its ticks once the person says so, and one undo archives it again', async () => {
  const { id } = await addFacility({ code: A.code, name: A.name, kind: A.kind })
  await updateFacility(id, () => tickPatch('1-1-1', true))
  await archiveMany([id], true)
  const { plan, decide, add, undo, shown, adding } = open()
  plan([A], guide)
  await waitFor(() => expect(shown()).toEqual(['preview']))
  expect(adding.value).toMatchObject({ facilities: { asked: [{ from: { id } }] } })
  decide([A.number], 'same')
  add()
  await waitFor(() => expect(shown()).toEqual(['done', 0]))
  const known = async () => (await readKnown()).filter(({ code }) => code === A.code)
  expect(await known()).toMatchObject([{ id, archived: false }])
  expect(JSON.stringify(await local.get(null))).toContain('tick:1-1-1')
  undo()
  await waitFor(() => expect(shown()).toEqual({ at: 'undone', left: 0 }))
  expect(await known()).toMatchObject([{ id, archived: true }])
})

test('a decision can be taken back before anything is added', async () => {
  await addFacility({ code: '', name: B.name, kind: B.kind })
  const { plan, decide, adding } = open()
  plan([B], guide)
  await waitFor(() => expect(adding.value?.at).toBe('preview'))
  const decisions = () => (adding.value?.at === 'preview' ? [...adding.value.decisions] : null)
  decide([2], 'other')
  expect(decisions()).toEqual([[2, 'other']])
  decide([2], null)
  expect(decisions()).toEqual([])
})
