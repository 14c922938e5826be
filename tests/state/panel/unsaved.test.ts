import { signal } from '@preact/signals'
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readBackup } from '../../../lib/progress/backup/backupFile'
import { changeFacility } from '../../../lib/progress/facilities/updateFacility'
import { tickPatch } from '../../../lib/progress/facility/facility'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { openFailures } from '../../../lib/state/failures'
import { openUnsaved } from '../../../lib/state/panel/unsaved'
import { inUse } from '../../progress/stored'
import { waitFor } from '../../waitFor'

const { local } = fakeBrowser.storage
const NO_SPACE = new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE')

/** Ticks these tasks on a full disk. */
async function tickOnFullDisk(...tasks: string[]) {
  const { failed, attempt } = openFailures()
  const { state, follow } = openUnsaved(attempt)
  const { id } = await inUse()
  vi.spyOn(local, 'set').mockRejectedValue(NO_SPACE)
  for (const task of tasks) {
    const patch = tickPatch(task, true)
    const work = changeFacility(id, () => patch).then(({ done }) => done)
    follow(`${id} ${task}`, { facilityId: id, patch }, work)
  }
  await waitFor(() => expect(state.count.value).toBe(tasks.length))
  return { state, failed, ticks: async () => Object.keys((await inUse()).ticks) }
}

test('what could not be saved on a full disk is kept, and saved once there is room', async () => {
  const { state, failed, ticks } = await tickOnFullDisk('order', 'quote')
  expect(failed.value.map(({ key }) => key)).toEqual(['troubleDisk'])
  expect(await ticks()).toEqual([])
  state.save()
  vi.mocked(local.set).mockRestore()
  await waitFor(() => expect(state.count.value).toBe(0))
  expect((await ticks()).toSorted()).toEqual(['order', 'quote'])
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
