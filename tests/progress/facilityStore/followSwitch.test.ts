import { beforeEach, expect, test } from 'vitest'
import type { StoredFacility } from '../../../lib/progress/facility/facilityRecord'
import { chooseFacility } from '../../../lib/progress/facilityStore/currentFacility'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { withTick } from '../ticked'
import { holdReadOf, local, open, room } from './followingPanel'

beforeEach(() => {
  room(0)
})

test('every panel follows a switch to another facility', async () => {
  const panels = [await open(), await open()]
  const { id } = await addFacility({ name: '二つ目' })
  await chooseFacility(id)
  for (const panel of panels) {
    await panel.settled()
    expect(panel.last().facility.name).toBe('二つ目')
    await panel.change((facility) => withTick(facility, 'order', true))
  }
})

test('a facility that was chosen and left again before it was read is not shown', async () => {
  const panel = await open()
  const first = panel.last().facility.id
  const { id } = await addFacility({ name: '二つ目' })
  const letGo = holdReadOf(id)
  await chooseFacility(id)
  await chooseFacility(first)
  letGo()
  await panel.settled()
  expect(panel.last().facility.id).toBe(first)
})

test('changes that arrive while a facility is read are shown, even out of order', async () => {
  const panel = await open()
  const { id } = await addFacility({ name: '二つ目' })
  const letGo = holdReadOf(id)
  await chooseFacility(id)
  const states: StoredFacility[] = []
  for (const task of ['quote', 'order']) {
    states.push(await updateFacility(id, (facility) => withTick(facility, task, true)))
  }
  for (const newValue of states.toReversed()) {
    await local.onChanged.trigger({ [`facility:${id}`]: { newValue } })
  }
  letGo()
  await panel.settled()
  expect(panel.last().facility.id).toBe(id)
  expect(Object.keys(panel.last().facility.ticks).sort()).toEqual(['order', 'quote'])
})

test('reading the current facility again does not undo a change made meanwhile', async () => {
  const panel = await open()
  const { id } = panel.last().facility
  const letGo = holdReadOf(id)
  await local.onChanged.trigger({ current: { newValue: 'another' } })
  await panel.change((facility) => withTick(facility, 'order', true))
  letGo()
  await panel.settled()
  expect(panel.last().facility.ticks.order?.done).toBe(true)
})

test('an unreadable value found while a facility is read is reported', async () => {
  const panel = await open()
  const { id } = await addFacility({ name: '二つ目' })
  const letGo = holdReadOf(id)
  await chooseFacility(id)
  await local.set({ health: { aside: 1, newer: 0, stuck: 0 } })
  letGo()
  await panel.settled()
  expect(panel.last()).toMatchObject({ facility: { id }, health: { aside: 1 } })
})
