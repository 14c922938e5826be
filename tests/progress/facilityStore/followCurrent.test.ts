import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { StoredFacility } from '../../../lib/progress/facility/facilityRecord'
import { readLog } from '../../../lib/progress/facilityStore/changeLog'
import { chooseFacility, openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import {
  followCurrent,
  type ShownFacility,
} from '../../../lib/progress/facilityStore/followCurrent'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { inUse } from '../stored'
import { withTick } from '../ticked'

const { local } = fakeBrowser.storage
beforeEach(() => {
  room(0)
})

/** Simulates the use of the browser's quota; `quota` is undefined for a browser without a limit. */
function room(used: number, quota?: number) {
  const getBytesInUse = vi.fn(async () => used)
  Object.assign(local, { QUOTA_BYTES: quota, getBytesInUse })
  return getBytesInUse
}

/** Opens a panel that follows storage, and waits until it shows something. */
async function open() {
  const history: ShownFacility[] = []
  const failures: unknown[] = []
  const pending: Promise<unknown>[] = []
  const following = followCurrent(
    (shown) => history.push(shown),
    (work) => pending.push(work.catch((error: unknown) => failures.push(error))),
  )
  /** Waits for all reads that have begun. */
  const settled = async () => {
    for (let begun = -1; begun !== pending.length; ) {
      begun = pending.length
      await Promise.all(pending)
    }
  }
  await settled()
  const last = () => {
    const shown = history.at(-1)
    if (!shown) throw new Error('nothing is shown')
    return shown
  }
  return { ...following, settled, failures, history, last }
}

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

/** Delays the result of the next read of a facility until it is released. */
function holdReadOf(id: string) {
  const get = local.get.bind(local)
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  let isNext = true
  vi.spyOn(local, 'get').mockImplementation(async (wanted) => {
    const isHeld = isNext && wanted === `facility:${id}`
    if (isHeld) isNext = false
    const answer = await get(wanted)
    if (isHeld) await held
    return answer
  })
  return letGo
}

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

test('a change of another facility is not shown', async () => {
  const panel = await open()
  const { id } = await addFacility({ name: '二つ目' })
  const shown = panel.history.length
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect(panel.history).toHaveLength(shown)
})

test('a change that cannot be written shows the stored state again and reports the reason', async () => {
  const panel = await open()
  const before = panel.last()
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  const failing = panel.change((facility) => withTick(facility, 'order', true))
  await expect(failing).rejects.toThrow('quota')
  expect(panel.last()).toEqual({ ...before, stampAt: expect.any(Function) })
  // A new object, so that the failed checkbox renders again.
  expect(panel.last().facility).not.toBe(before.facility)
})

test('a write that stops halfway leaves a complete earlier state', async () => {
  const panel = await open()
  const write = local.set.bind(local)
  vi.spyOn(local, 'set').mockImplementationOnce(async (items: Record<string, unknown>) => {
    const [first = ''] = Object.keys(items).filter((key) => key.startsWith('log:'))
    await write({ [first]: items[first] })
    throw new Error('the disk is gone')
  })
  const failing = panel.change((facility) => withTick(facility, 'order', true))
  await expect(failing).rejects.toThrow('the disk is gone')
  expect((await inUse()).ticks).toEqual({})
  await panel.change((facility) => withTick(facility, 'order', true))
  expect((await inUse()).ticks.order?.done).toBe(true)
})

test('a current facility that becomes unreadable is quarantined, and an empty one is shown', async () => {
  const panel = await open()
  const { id } = panel.last().facility
  await panel.change((facility) => withTick(facility, 'order', true))
  await local.set({ [`facility:${id}`]: 'broken' })
  await panel.settled()
  expect(panel.last().facility.id).toBe(id)
  expect(panel.last().facility.ticks).toEqual({})
  expect(panel.last().health.aside).toBe(1)
  expect(panel.failures).toEqual([])
})

test('a nearly full storage is shown when a panel opens, and the quota is read rarely', async () => {
  room(7_999, 10_000)
  expect((await open()).last().nearlyFull).toBe(false)
  const asked = room(8_000, 10_000)
  const panel = await open()
  expect(panel.last().nearlyFull).toBe(true)
  for (let turn = 0; turn < 50; turn++) {
    await panel.change((facility) => withTick(facility, 'order', turn % 2 === 0))
  }
  await panel.settled()
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a browser without a quota never counts as nearly full', async () => {
  room(1_000_000_000)
  expect((await open()).last().nearlyFull).toBe(false)
})
