import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { StoredFacility } from '../../../lib/progress/facility/facilityRecord'
import { readLog } from '../../../lib/progress/facilityStore/changeLog'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { inUse } from '../stored'
import { withTick } from '../ticked'
import { local, open, room } from './followingPanel'

beforeEach(() => {
  room(0)
})

test('a change in one panel is shown in another', async () => {
  const [one, other] = [await open(), await open()]
  await one.change((facility) => withTick(facility, 'order', true))
  expect(one.last().facility.ticks.order?.done).toBe(true)
  expect(other.last().facility).toEqual(one.last().facility)
})

test('storage events that arrive late, out of order or twice undo nothing', async () => {
  const { id } = await inUse()
  const states = [(await openCurrent()).stored]
  for (const task of ['quote', 'order', 'test', 'quote', 'order']) {
    states.push(
      await updateFacility(id, (facility) =>
        withTick(facility, task, facility.ticks[task]?.done !== true),
      ),
    )
  }
  const panel = await open()
  const now = panel.last().facility
  for (const state of [...states, ...states.toReversed(), states[2], states[4]]) {
    await local.onChanged.trigger({ [`facility:${id}`]: { newValue: state } })
    expect(panel.last().facility).toEqual(now)
  }
  await panel.settled()
  expect(panel.failures).toEqual([])
})

test('every panel shows all changes and writes on when events arrive shuffled and twice', async () => {
  const { id } = await inUse()
  const panels = [await open(), await open(), await open()]
  const states: StoredFacility[] = []
  const tasks = Array.from({ length: 20 }, (_, index) => `task-${index}`)
  for (let turn = 0; turn < 400; turn++) {
    const task = tasks[(turn * 7) % tasks.length] ?? ''
    const { ticks } = await inUse()
    states.push(
      await updateFacility(id, (facility) => withTick(facility, task, ticks[task]?.done !== true)),
    )
  }
  const order = fc.sample(fc.shuffledSubarray([...states, ...states], { minLength: 800 }), 1)[0]
  for (const state of order ?? []) {
    await local.onChanged.trigger({ [`facility:${id}`]: { newValue: state } })
  }
  const wanted = (await inUse()).ticks
  for (const panel of panels) expect(panel.last().facility.ticks).toEqual(wanted)
  await panels[0]?.change((facility) => withTick(facility, 'last', true))
  for (const panel of panels) expect(panel.last().facility.ticks.last?.done).toBe(true)
  const events = (await readLog()).length
  console.log(
    `storage events: ${states.length} changes in, ${order?.length} events out of order, ${Object.keys(wanted).length} of ${tasks.length} tasks as stored in ${panels.length} panels, ${events} in the log`,
  )
})

test('a change whose event arrives before the result of the first read is shown', async () => {
  const { stored } = await openCurrent()
  const { id } = stored
  const later = await updateFacility(id, (facility) => withTick(facility, 'order', true))
  // The read returns the older state; the event arrives in between.
  await local.set({ [`facility:${id}`]: stored })
  const panel = open()
  await local.onChanged.trigger({ [`facility:${id}`]: { newValue: later } })
  expect((await panel).last().facility.ticks.order?.done).toBe(true)
})

test('a change of another facility is not shown', async () => {
  const panel = await open()
  const { id } = await addFacility({ name: '二つ目' })
  const shown = panel.history.length
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect(panel.history).toHaveLength(shown)
})
