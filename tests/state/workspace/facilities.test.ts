import { signal } from '@preact/signals'
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { doneDay, tickPatch } from '../../../lib/progress/facility/facility'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { openFacilitiesState } from '../../../lib/state/workspace/facilities'
import { waitFor } from '../../waitFor'
import { holdStorage } from './held'

// The panel opens only within a click, and there is none here.
vi.mock('../../../lib/state/workspace/openPanel', () => ({ panelOpener: () => () => {} }))

/** The page's part of the address. */
function addressOf(rest = '') {
  let now = rest
  const listeners: (() => void)[] = []
  return {
    read: () => now,
    write: (next: string) => {
      now = next
    },
    watch: (onChange: () => void) => {
      listeners.push(onChange)
    },
    goTo: (next: string) => {
      now = next
      for (const listener of listeners) listener()
    },
  }
}

const TODAY = signal(Temporal.PlainDate.from('2026-01-20'))

const names = async () =>
  (await scanFacilities()).facilities.map((stored) => facilityOf(stored).name).toSorted()

test('two presses add one facility, and the next form adds another', async () => {
  const { edit, save, editing } = openFacilitiesState(TODAY, addressOf())
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
  const { edit, save, editing, troubles } = openFacilitiesState(TODAY, addressOf())
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
  const state = openFacilitiesState(TODAY, addressOf())
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
  const state = openFacilitiesState(TODAY, addressOf())
  state.turnTo(3)
  expect(state.page.value).toBe(3)
  state.setFilter({ query: '店' })
  expect(state.page.value).toBe(0)
  state.turnTo(2)
  state.sortBy('code')
  expect(state.page.value).toBe(0)
})

test('search, filters and order stand in the address, and are read from it', async () => {
  const address = addressOf('q=%E5%BA%97&at=order&by=code&down=1')
  const state = openFacilitiesState(TODAY, address)
  expect(state.filter.value).toMatchObject({ query: '店', station: 'order' })
  expect(state.sort.value).toEqual({ by: 'code', descending: true })
  state.setFilter({ query: '', station: 'estimate' })
  expect(address.read()).toBe('at=estimate&by=code&down=1')
  address.goTo('stage=finished')
  expect(state.filter.value).toMatchObject({ station: null, stage: 'finished' })
  address.goTo('')
  expect(address.read()).toBe('stage=finished')
})

test('one facility is open beside the list from the start, several are not', async () => {
  const { id } = await addFacility({ name: '東店' })
  const one = openFacilitiesState(TODAY, addressOf())
  await waitFor(() => expect(one.opened.value).toBe(id))
  await addFacility({ name: '西店' })
  const two = openFacilitiesState(TODAY, addressOf())
  await waitFor(() => expect(two.all.value).toHaveLength(2))
  expect(two.opened.value).toBeNull()
})

test('several are ticked in one write and noted, with one undo each', async () => {
  const { bulk, undo, all, announced, canUndo } = await openWith('東店', '西店')
  const ids = all.value?.map(({ id }) => id) ?? []
  const facilities = async () => (await scanFacilities()).facilities.map(facilityOf)
  await updateFacility(ids[0] ?? '', () => ({ notes: { order: { text: '電話した' } } }))
  bulk(ids, { do: 'note', task: 'order', title: '発注', text: '業者来店' })
  await waitFor(() => expect(canUndo.value).toBe(true))
  expect((await facilities()).map(({ notes }) => notes.order?.text).toSorted()).toEqual([
    '業者来店',
    '電話した\n業者来店',
  ])
  undo()
  await waitFor(() => expect(announced.value?.key).toBe('undone'))
  expect((await facilities()).map(({ notes }) => notes.order?.text ?? '').toSorted()).toEqual([
    '',
    '電話した',
  ])
  await updateFacility(ids[0] ?? '', () => ({ ticks: { order: { done: true } } }))
  bulk(ids, { do: 'tick', task: 'order', title: '発注', done: true, day: null })
  await waitFor(() => expect(announced.value?.key).toBe('twoSentences'))
  expect(announced.value?.values).toMatchObject([{ values: ['1', '発注'] }, { values: ['1'] }])
})

test('a tick of several that was done earlier has that day, and one undo takes both back', async () => {
  const { bulk, undo, announced } = await openWith('東店', '西店')
  const facilities = async () => (await scanFacilities()).facilities.map(facilityOf)
  const days = async () =>
    (await facilities()).map(({ ticks: { order } }) => order?.done && doneDay(order).toString())
  const ids = (await facilities()).map(({ id }) => id)
  const tick = { do: 'tick', task: 'order', title: '発注', done: true } as const
  bulk(ids, { ...tick, day: '2025-11-20' })
  await waitFor(() => expect(announced.value?.key).toBe('bulkTicked'))
  expect(await days()).toEqual(['2025-11-20', '2025-11-20'])
  // Ticking again without a day leaves the known one.
  bulk(ids, { ...tick, day: null })
  await waitFor(() => expect(announced.value?.key).toBe('twoSentences'))
  expect(await days()).toEqual(['2025-11-20', '2025-11-20'])
  bulk(ids, { ...tick, day: '2025-11-21' })
  await waitFor(() => expect(announced.value?.key).toBe('bulkTicked'))
  undo()
  await waitFor(() => expect(announced.value?.key).toBe('undone'))
  expect(await days()).toEqual(['2025-11-20', '2025-11-20'])
})

test('a tick that is taken off and made anew in the panel is of that day', async () => {
  const { id } = await addFacility({ name: '東店' })
  const dayOf = async () => {
    const { facilities } = await scanFacilities()
    return facilities.map(facilityOf)[0]?.ticks.order?.day
  }
  await updateFacility(id, () => tickPatch('order', true, '2025-11-20'))
  await updateFacility(id, () => tickPatch('order', false))
  expect(await dayOf()).toBe('2025-11-20')
  await updateFacility(id, () => tickPatch('order', true))
  expect(await dayOf()).toBeUndefined()
})
