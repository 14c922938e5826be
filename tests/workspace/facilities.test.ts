import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openFacilitiesState } from '../../entrypoints/workspace/facilities'
import { facilityOf } from '../../lib/progress/stored'
import { surveyStore } from '../../lib/progress/survey'

vi.mock('../../lib/browser', () => ({ browser: fakeBrowser }))
// It is opened within a click, which there is none of here.
vi.mock('../../entrypoints/workspace/openPanel', () => ({ panelOpener: () => () => {} }))

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

const names = async () =>
  (await surveyStore()).facilities.map((stored) => facilityOf(stored).name).toSorted()

test('two presses add one facility, and the next form adds another', async () => {
  const { edit, save, editing } = openFacilitiesState()
  edit({ row: null })
  save({ name: '東店' })
  save({ name: '東店' })
  await vi.waitFor(() => expect(editing.value).toBeNull())
  expect(await names()).toEqual(['東店'])
  edit({ row: null })
  save({ name: '西店' })
  await vi.waitFor(() => expect(editing.value).toBeNull())
  expect(await names()).toEqual(['東店', '西店'])
})

test('what could not be added can be tried again', async () => {
  const { edit, save, editing, troubles } = openFacilitiesState()
  edit({ row: null })
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'))
  save({ name: '東店' })
  await vi.waitFor(() => expect(troubles.value.map(({ key }) => key)).toContain('troubleWriting'))
  expect(editing.value).toEqual({ row: null })
  save({ name: '東店' })
  await vi.waitFor(() => expect(editing.value).toBeNull())
  expect(await names()).toEqual(['東店'])
})
