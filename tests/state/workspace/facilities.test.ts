import { signal } from '@preact/signals'
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { addFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { openFacilitiesState } from '../../../lib/state/workspace/facilities'
import { waitFor } from '../../waitFor'
import { holdStorage } from './held'

// The panel opens only within a click, and there is none here.
vi.mock('../../../lib/state/workspace/openPanel', () => ({ panelOpener: () => () => {} }))

const TODAY = signal(Temporal.PlainDate.from('2026-01-20'))

const names = async () =>
  (await scanFacilities()).facilities.map((stored) => facilityOf(stored).name).toSorted()

test('two presses add one facility, and the next form adds another', async () => {
  const { edit, save, editing } = openFacilitiesState(TODAY)
  edit({ row: null })
  save({ name: '東店' })
  save({ name: '東店' })
  await waitFor(() => expect(editing.value).toBeNull())
  expect(await names()).toEqual(['東店'])
  edit({ row: null })
  save({ name: '西店' })
  await waitFor(() => expect(editing.value).toBeNull())
  expect(await names()).toEqual(['東店', '西店'])
})

test('adding that failed can be tried again', async () => {
  const { edit, save, editing, troubles } = openFacilitiesState(TODAY)
  edit({ row: null })
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'))
  save({ name: '東店' })
  await waitFor(() => expect(troubles.value.map(({ key }) => key)).toContain('troubleWriting'))
  expect(editing.value).toEqual({ row: null })
  save({ name: '東店' })
  await waitFor(() => expect(editing.value).toBeNull())
  expect(await names()).toEqual(['東店'])
})

/** The table with these facilities, and the forms of each. */
async function openWith(...named: readonly string[]) {
  for (const name of named) await addFacility({ name })
  const state = openFacilitiesState(TODAY)
  await waitFor(() => expect(state.all.value).toHaveLength(named.length))
  const formOf = (name: string) => ({
    row: state.all.value?.find(({ facility }) => facility.name === name) ?? null,
  })
  return { ...state, formOf }
}

test('a form that is saved late closes itself and no other', async () => {
  const { edit, save, editing, announced, formOf } = await openWith('東店', '西店')
  const free = holdStorage()
  edit(formOf('東店'))
  save({ name: '東本店' })
  edit(null)
  const west = formOf('西店')
  edit(west)
  await free()
  expect(await names()).toEqual(['東本店', '西店'])
  expect(announced.value).toMatchObject({ key: 'facilitySaved', values: ['東本店'] })
  expect(editing.value).toBe(west)
})

test('a form saved while another one is being saved is saved as well', async () => {
  const { edit, save, editing, formOf } = await openWith('東店', '西店')
  const free = holdStorage()
  edit(formOf('東店'))
  save({ name: '東本店' })
  edit(formOf('西店'))
  save({ name: '西本店' })
  await free()
  await waitFor(() => expect(editing.value).toBeNull())
  expect(await names()).toEqual(['東本店', '西本店'])
})

test('a change between two presses is saved, in one facility', async () => {
  const { edit, save, editing } = await openWith()
  const free = holdStorage()
  edit({ row: null })
  save({ name: '東店' })
  save({ name: '東店', code: '0110112349' })
  await free()
  await waitFor(() => expect(editing.value).toBeNull())
  const { facilities } = await scanFacilities()
  expect(facilities.map(facilityOf)).toMatchObject([{ name: '東店', code: '0110112349' }])
})

test('the trouble of saving one facility is shown until that one is saved', async () => {
  const { edit, save, editing, troubles, formOf } = await openWith('東店', '西店')
  const keys = () => troubles.value.map(({ key }) => key)
  const free = holdStorage()
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'))
  edit(formOf('東店'))
  save({ name: '東本店' })
  edit(formOf('西店'))
  save({ name: '西本店' })
  await free()
  await waitFor(() => expect(editing.value).toBeNull())
  expect(keys()).toContain('troubleWriting')
  edit(formOf('東店'))
  save({ name: '東本店' })
  await waitFor(() => expect(editing.value).toBeNull())
  expect(keys()).not.toContain('troubleWriting')
})

test('sorting and filtering go back to the first page', () => {
  const state = openFacilitiesState(TODAY)
  state.turnTo(3)
  expect(state.page.value).toBe(3)
  state.setFilter({ query: '店' })
  expect(state.page.value).toBe(0)
  state.turnTo(2)
  state.sortBy('code')
  expect(state.page.value).toBe(0)
})
