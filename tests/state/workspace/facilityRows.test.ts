import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { GUIDE_IDS } from '../../../lib/guide/guides'
import { chooseFacility } from '../../../lib/progress/facilityStore/currentFacility'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { openRows } from '../../../lib/state/workspace/facilityRows'
import { withTick } from '../../progress/ticked'
import { waitFor } from '../../waitFor'

async function open(
  today = signal(Temporal.PlainDate.from('2026-01-20')),
  ids: readonly string[] = [],
) {
  const pending: Promise<unknown>[] = []
  const byName = { by: 'name', descending: false } as const
  const rows = openRows((work) => pending.push(work), today, byName, ids)
  await Promise.all(pending)
  const names = () => rows.all.value?.map(({ facility }) => facility.name)
  return { ...rows, names, pending }
}

test('rows are sorted, and the current one is known', async () => {
  await addFacility({ name: '南店' })
  const { id } = await addFacility({ name: 'あおば' })
  await chooseFacility(id)
  const { names, current, guides } = await open()
  expect(names()).toEqual(['あおば', '南店'])
  expect(current.value).toBe(id)
  expect(guides.value?.map(({ id }) => id)).toEqual(GUIDE_IDS)
})

test('those that the list began with are there first, and all follow', async () => {
  const [one, two] = [await addFacility({ name: '一' }), await addFacility({ name: '二' })]
  await chooseFacility(two.id)
  const { first, all, current, names } = await open(undefined, [two.id, 'gone'])
  expect(first.value?.map(({ id }) => id)).toEqual([two.id])
  expect(current.value).toBe(two.id)
  await waitFor(() => expect(all.value).not.toBeNull())
  expect(names()).toEqual(['一', '二'])
  expect(all.value?.map(({ id }) => id)).toContain(one.id)
})

test('a change computes and moves its own row only', async () => {
  const [one, two, three] = [
    await addFacility({ name: '一' }),
    await addFacility({ name: '二' }),
    await addFacility({ name: '三' }),
  ]
  const { all, sortBy } = await open()
  sortBy('progress')
  sortBy('progress')
  const rowOf = (id: string) => all.value?.find((row) => row.id === id)
  const before = [one, two, three].map(({ id }) => rowOf(id))
  await updateFacility(two.id, (facility) => withTick(facility, 'account', true))
  expect(all.value?.[0]).toMatchObject({ id: two.id, done: 1 })
  expect(rowOf(one.id)).toBe(before[0])
  expect(rowOf(two.id)).not.toBe(before[1])
  expect(rowOf(three.id)).toBe(before[2])
})

test('the same column again reverses the order, another one sorts ascending', async () => {
  await addFacility({ name: '一', code: '0110112349' })
  await addFacility({ name: '二', code: '2710000122' })
  const { sort, sortBy, names } = await open()
  sortBy('code')
  expect(names()).toEqual(['一', '二'])
  sortBy('code')
  expect(names()).toEqual(['二', '一'])
  expect(sort.value).toEqual({ by: 'code', descending: true })
  sortBy('name')
  expect(sort.value).toEqual({ by: 'name', descending: false })
})

test('an edition of a guide computes all rows again', async () => {
  await addFacility({ name: '一' })
  const { all, pending } = await open()
  const [before] = all.value ?? []
  await fakeBrowser.storage.local.set({ 'guide:other': null })
  await Promise.all(pending)
  expect(all.value?.[0]).toEqual(before)
  expect(all.value?.[0]).not.toBe(before)
})

test('another day makes all rows anew: a deadline that was ahead has passed', async () => {
  await addFacility({ name: '一' })
  const today = signal(Temporal.PlainDate.from('2026-01-31'))
  const { all } = await open(today)
  expect(all.value?.[0]?.deadline).toMatchObject({ state: 'open', days: 0 })
  today.value = Temporal.PlainDate.from('2026-02-01')
  expect(all.value?.[0]?.deadline.state).toBe('passed')
})
