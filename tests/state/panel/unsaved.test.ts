import { signal } from '@preact/signals'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readBackup } from '../../../lib/progress/backup/backupFile'
import { type FacilityPatch, tickPatch } from '../../../lib/progress/facility/facility'
import { facilityOf, stampAt } from '../../../lib/progress/facility/facilityRecord'
import { registersOf } from '../../../lib/progress/facility/registerPaths'
import { readClock, type Stamp } from '../../../lib/progress/facility/stamp'
import { changeFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { openFailures } from '../../../lib/state/failures'
import { loadStartup } from '../../../lib/state/panel/loadStartup'
import { openProgress } from '../../../lib/state/panel/progress'
import { openUnsaved } from '../../../lib/state/panel/unsaved'
import { inUse } from '../../progress/stored'
import { withTick } from '../../progress/ticked'
import { waitFor } from '../../waitFor'

const { local } = fakeBrowser.storage
beforeEach(() => {
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
const NO_SPACE = new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE')

/** What the browser keeps beside the extension's storage. */
function fakeLocalStorage(): object {
  const methods = {
    getItem: (key: string) => Reflect.get(kept, key) ?? null,
    setItem: (key: string, value: string) => Reflect.set(kept, key, value),
    removeItem: (key: string) => Reflect.deleteProperty(kept, key),
  }
  const kept: object = Object.create(methods)
  return kept
}

/** Opens a panel that is closed before it has written a change, or learns that it was written. */
async function closeUnsaved(
  facilityId: string,
  patch: FacilityPatch,
  made = readClock(),
  seen: ReadonlyMap<string, Stamp> = new Map(),
) {
  const { follow } = openUnsaved(openFailures().attempt)
  await loadStartup()
  const ended = new Promise<never>(() => {})
  follow({ facilityId, values: registersOf(patch), made, seen }, ended)
  expect(Object.keys(localStorage)).toHaveLength(1)
}

/** Opens the next panel, and waits until it has saved what the last one has left. */
async function openNext() {
  const { failed, attempt } = openFailures()
  const { state } = openUnsaved(attempt)
  await waitFor(() => expect(Object.keys(localStorage)).toEqual([]))
  expect([failed.value, state.count.value]).toEqual([[], 0])
}

/** Makes these changes on a full disk. */
async function changeOnFullDisk(...patches: FacilityPatch[]) {
  const { failed, attempt } = openFailures()
  const { state, follow } = openUnsaved(attempt)
  const { id } = await inUse()
  const change = (patch: FacilityPatch) => {
    const changing = changeFacility(id, () => patch)
    const values = registersOf(patch)
    follow({ facilityId: id, values, made: readClock(), seen: new Map() }, changing)
    return changing.catch(() => null)
  }
  vi.spyOn(local, 'set').mockRejectedValue(NO_SPACE)
  for (const patch of patches) await change(patch)
  const makeRoom = () => vi.mocked(local.set).mockRestore()
  const ticks = async () => Object.keys((await inUse()).ticks).toSorted()
  return { state, failed, change, makeRoom, ticks }
}

const tickOnFullDisk = async (...tasks: string[]) =>
  changeOnFullDisk(...tasks.map((task) => tickPatch(task, true)))

test('where the browser has stopped writing for a full disk, it is said that it has to be started again', async () => {
  const { state, failed, makeRoom } = await tickOnFullDisk('order')
  makeRoom()
  // Chromium's words for every write after one that could not write a table.
  const table = '.../000008.ldb: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)'
  vi.spyOn(local, 'set').mockRejectedValue(new Error(`IO error: ${table}`))
  state.save()
  await waitFor(() => expect(failed.value.map(({ key }) => key)).toEqual(['troubleStopped']))
  expect(state.count.value).toBe(1)
})

test('changes that failed on a full disk stay, and are saved once there is space', async () => {
  const { state, failed, makeRoom, ticks } = await tickOnFullDisk('order', 'quote')
  expect(state.count.value).toBe(2)
  expect(failed.value.map(({ key }) => key)).toEqual(['troubleDisk'])
  expect(await ticks()).toEqual([])
  makeRoom()
  state.save()
  await waitFor(() => expect(failed.value).toEqual([]))
  expect(state.count.value).toBe(0)
  expect(await ticks()).toEqual(['order', 'quote'])
  expect(failed.value).toEqual([])
})

test('it can be exported as a backup while the disk is full', async () => {
  const { state, ticks } = await tickOnFullDisk('order', 'quote')
  state.makeFile()
  const file = signal<Blob | null>(null)
  await waitFor(() => {
    file.value = state.file.value
    expect(file.value).not.toBe(null)
  })
  const read = await readBackup(file.value ?? new Blob())
  const [facility] = read.ok ? read.backup.facilities : []
  if (facility === undefined) throw new Error('it is no backup')
  expect(Object.keys(facilityOf(facility).ticks)).toEqual(['order', 'quote'])
  expect(await ticks()).toEqual([])
})

test('two changes of the settings both stay, whichever fields they set', async () => {
  const { state, makeRoom } = await changeOnFullDisk({ kind: 'clinic' }, { name: 'みほん診療所' })
  expect(state.count.value).toBe(2)
  makeRoom()
  state.save()
  await waitFor(async () =>
    expect(await inUse()).toMatchObject({ kind: 'clinic', name: 'みほん診療所' }),
  )
})

test('a saved change removes only its own fields from the unsaved ones', async () => {
  const { state, failed, change, makeRoom } = await changeOnFullDisk(
    { kind: 'clinic', adapted: true },
    { name: 'みほん診療所' },
  )
  makeRoom()
  await change({ kind: 'pharmacy' })
  expect(state.count.value).toBe(2)
  expect(failed.value.map(({ key }) => key)).toEqual(['troubleDisk'])
  state.save()
  await waitFor(async () =>
    expect(await inUse()).toMatchObject({ kind: 'pharmacy', adapted: true, name: 'みほん診療所' }),
  )
  await waitFor(() => expect(failed.value).toEqual([]))
})

test('saving again never overtakes a later change, even one that is still being written', async () => {
  const { state, change, makeRoom } = await changeOnFullDisk({ kind: 'clinic' })
  makeRoom()
  const later = change({ kind: 'pharmacy' })
  state.save()
  await later
  expect(state.count.value).toBe(0)
  expect((await inUse()).kind).toBe('pharmacy')
})

test('the report of a full disk ends once a change is saved again', async () => {
  const { id } = await inUse()
  vi.spyOn(local, 'set').mockRejectedValue(NO_SPACE)
  await fakeBrowser.storage.session.remove('sound')
  const { facility, troubles, unsaved, change } = openProgress()
  const keys = () => troubles.value.map(({ key }) => key)
  await waitFor(() => expect(keys()).toEqual(['troubleDisk']))
  await waitFor(() => expect(facility.value?.id).toBe(id))
  expect(await change(tickPatch('order', true))).toBe('failed')
  expect(unsaved.count.value).toBe(1)
  vi.mocked(local.set).mockRestore()
  unsaved.save()
  await waitFor(() => expect(keys()).toEqual([]))
  expect(unsaved.count.value).toBe(0)
})

test('the next panel saves a change that its panel was closed too early to write', async () => {
  const { id } = await inUse()
  await closeUnsaved(id, tickPatch('order', true))
  expect((await inUse()).ticks).toEqual({})
  await openNext()
  expect((await inUse()).ticks.order?.done).toBe(true)
})

test('a change that was written although its panel was closed is made once', async () => {
  const { id } = await inUse()
  await closeUnsaved(id, tickPatch('order', true))
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  await openNext()
  expect((await local.get('events')).events).toBe(1)
})

test('what a closed panel has left does not revert a later change', async () => {
  const { id } = await inUse()
  await closeUnsaved(id, tickPatch('order', true), readClock() - 1)
  for (const done of [true, false]) {
    await updateFacility(id, (facility) => withTick(facility, 'order', done))
  }
  await openNext()
  expect((await inUse()).ticks.order?.done).toBe(false)
})

test('a tick over one of a machine whose clock is ahead is saved, once', async () => {
  const { id } = await inUse()
  const now = readClock()
  vi.useFakeTimers({ toFake: ['Temporal', 'Date'], now: now + 3 * 60 * 60_000 })
  const ahead = await updateFacility(id, (facility) => withTick(facility, 'order', false))
  const other = await updateFacility(id, (facility) => withTick(facility, 'order', true))
  vi.useRealTimers()
  expect(stampAt(other, 'tick:order') > stampAt(ahead, 'tick:order')).toBe(true)
  const seen = new Map([['tick:order', stampAt(other, 'tick:order')]])
  for (const _ of ['left by the first panel', 'left again, after it was saved']) {
    await closeUnsaved(id, tickPatch('order', false), now, seen)
    await openNext()
    expect((await inUse()).ticks.order?.done).toBe(false)
  }
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  await closeUnsaved(id, tickPatch('order', false), now, seen)
  await openNext()
  expect((await inUse()).ticks.order?.done).toBe(true)
})

test('what a closed panel has left of a facility that is missing is no trouble', async () => {
  await closeUnsaved('missing', tickPatch('order', true))
  await openNext()
})
