import { signal } from '@preact/signals'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import * as backup from '../../../lib/progress/backup/backup'
import * as facilityList from '../../../lib/progress/facilityStore/readFacilities'
import { addFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { openBackupState } from '../../../lib/state/workspace/backup'
import { waitFor } from '../../waitFor'
import { settled } from './answers'

vi.mock('../../../lib/progress/backup/backup', { spy: true })
vi.mock('../../../lib/progress/facilityStore/readFacilities', { spy: true })

beforeEach(() => {
  vi.resetAllMocks()
})

/** A backup with these facilities, which are not here. */
const fileOf = async (...names: readonly string[]) => {
  fakeBrowser.reset()
  for (const name of names) await addFacility({ name })
  const { file } = await backup.makeBackup(null, () => Promise.reject(new Error('no guides here')))
  fakeBrowser.reset()
  return new File([file], 'file.json')
}

/** The place, once it shows what is here. */
async function open() {
  const state = openBackupState(signal(Temporal.PlainDate.from('2025-12-10')))
  await waitFor(() => expect(state.facilities.value).not.toBeNull())
  const names = () => state.facilities.value?.map(({ name }) => name)
  const keys = () => state.troubles.value.map(({ key }) => key)
  return { ...state, names, keys }
}

test('an import is reported as done even if the list cannot be read afterwards', async () => {
  const file = await fileOf('東店')
  const { choose, importFile: take, stage, keys } = await open()
  choose(file)
  await waitFor(() => expect(stage.value.at).toBe('preview'))
  vi.mocked(facilityList.listFacilities).mockRejectedValueOnce(new Error('broken'))
  take()
  await waitFor(() => expect(keys()).not.toEqual([]))
  expect(keys()).toEqual(['troubleReadingPlace'])
  expect(stage.value.at).toBe('done')
})

test('an import that failed can be tried again', async () => {
  const file = await fileOf('東店')
  const { choose, importFile: take, stage, keys, names } = await open()
  choose(file)
  await waitFor(() => expect(stage.value.at).toBe('preview'))
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'))
  take()
  await waitFor(() => expect(keys()).toEqual(['troubleWriting']))
  expect(stage.value.at).toBe('preview')
  take()
  await waitFor(() => expect(names()).toEqual(['東店']))
  expect(stage.value.at).toBe('done')
  expect(keys()).toEqual([])
})

test('a list that is read late does not hide facilities imported since', async () => {
  const file = await fileOf('東店')
  const late = Promise.withResolvers<facilityList.FacilitySummary[]>()
  vi.mocked(facilityList.listFacilities).mockImplementationOnce(() => late.promise)
  const {
    choose,
    importFile: take,
    stage,
    facilities,
  } = openBackupState(signal(Temporal.PlainDate.from('2025-12-10')))
  choose(file)
  await waitFor(() => expect(stage.value.at).toBe('preview'))
  take()
  await waitFor(() => expect(facilities.value).toHaveLength(1))
  late.resolve([])
  await settled()
  expect(facilities.value).toHaveLength(1)
})

test('a late export is not offered for another choice', async () => {
  const { make, discard, made } = await open()
  const late = Promise.withResolvers<backup.MadeBackup>()
  vi.mocked(backup.makeBackup).mockImplementationOnce(() => late.promise)
  make(null)
  discard()
  late.resolve({ file: new Blob([]), facilities: 0, guides: 0, forms: 0, leftOut: 0 })
  await settled()
  expect(made.value).toBeNull()
})

test('an export is offered once it is ready, and its failure is reported', async () => {
  const { make, made, keys } = await open()
  vi.mocked(backup.makeBackup).mockRejectedValueOnce(new Error('broken'))
  make(null)
  await waitFor(() => expect(keys()).toEqual(['backupBroke']))
  make(null)
  await waitFor(() => expect(made.value).toMatchObject({ facilities: 0 }))
  expect(keys()).toEqual([])
})
