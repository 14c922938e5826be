import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readLog } from '../../../lib/progress/facilities/changeLog'
import { chooseFacility, openCurrent } from '../../../lib/progress/facilities/currentFacility'
import { followCurrent, type ShownFacility } from '../../../lib/progress/facilities/followCurrent'
import { addFacility, updateFacility } from '../../../lib/progress/facilities/updateFacility'
import type { StoredFacility } from '../../../lib/progress/facility/facilityRecord'
import { inUse } from '../stored'
import { withTick } from '../ticked'

vi.mock('../../../lib/browser', () => ({ browser: fakeBrowser }))

const { local } = fakeBrowser.storage
beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  room(0)
})

/** Has the browser say how much of its room is used; `quota` is undefined where it sets no limit. */
function room(used: number, quota?: number) {
  const getBytesInUse = vi.fn(async () => used)
  Object.assign(local, { QUOTA_BYTES: quota, getBytesInUse })
  return getBytesInUse
}

/** Opens a panel's end of storage and waits until it shows something. */
async function open() {
  const history: ShownFacility[] = []
  const failures: unknown[] = []
  const pending: Promise<unknown>[] = []
  const following = followCurrent(
    (shown) => history.push(shown),
    (work) => pending.push(work.catch((error: unknown) => failures.push(error))),
  )
  /** Waits for all that was begun meanwhile. */
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

test('a change in one panel is shown in the other', async () => {
  const [one, other] = [await open(), await open()]
  await one.change((facility) => withTick(facility, 'order', true))
  expect(one.last().facility.ticks.order?.done).toBe(true)
  expect(other.last().facility).toEqual(one.last().facility)
})

test('storage events that come late, out of order or twice bring nothing back', async () => {
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

test('of changes whose events arrive shuffled and twice every panel shows all, and writes on', async () => {
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

test('an event that comes before the answer of the first read is not forgotten', async () => {
  const { stored } = await openCurrent()
  const { id } = stored
  const later = await updateFacility(id, (facility) => withTick(facility, 'order', true))
  // The read is answered with what stood there before, the event comes in between.
  await local.set({ [`facility:${id}`]: stored })
  const panel = open()
  await local.onChanged.trigger({ [`facility:${id}`]: { newValue: later } })
  expect((await panel).last().facility.ticks.order?.done).toBe(true)
})

test('every panel follows the choice of another facility', async () => {
  const panels = [await open(), await open()]
  const { id } = await addFacility({ name: '二つ目' })
  await chooseFacility(id)
  for (const panel of panels) {
    await panel.settled()
    expect(panel.last().facility.name).toBe('二つ目')
    await panel.change((facility) => withTick(facility, 'order', true))
  }
})

/** Holds back what the browser answers when it is next asked for a facility, until it is let go. */
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

test('a facility that is chosen and left again before it was read is not shown', async () => {
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

test('changes of a facility that is being read are not forgotten, also out of order', async () => {
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

test('a change of the facility in use while it is read again is not taken back', async () => {
  const panel = await open()
  const { id } = panel.last().facility
  const letGo = holdReadOf(id)
  await local.onChanged.trigger({ current: { newValue: 'another' } })
  await panel.change((facility) => withTick(facility, 'order', true))
  letGo()
  await panel.settled()
  expect(panel.last().facility.ticks.order?.done).toBe(true)
})

test('what is found to be unreadable while a facility is read is told all the same', async () => {
  const panel = await open()
  const { id } = await addFacility({ name: '二つ目' })
  const letGo = holdReadOf(id)
  await chooseFacility(id)
  await local.set({ health: { aside: 1, newer: 0, stuck: 0 } })
  letGo()
  await panel.settled()
  expect(panel.last()).toMatchObject({ facility: { id }, health: { aside: 1 } })
})

test('a change of a facility that is not in use is not shown', async () => {
  const panel = await open()
  const { id } = await addFacility({ name: '二つ目' })
  const shown = panel.history.length
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect(panel.history).toHaveLength(shown)
})

test('a change that cannot be written shows anew what holds, and says why', async () => {
  const panel = await open()
  const before = panel.last()
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  const failing = panel.change((facility) => withTick(facility, 'order', true))
  await expect(failing).rejects.toThrow('quota')
  expect(panel.last()).toEqual(before)
  // Another object, so that a box that was ticked in vain is drawn again.
  expect(panel.last().facility).not.toBe(before.facility)
})

test('a write that stops half-way leaves a state that was whole', async () => {
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

test('a facility in use that becomes unreadable is put aside, and an empty one shown', async () => {
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

test('that most of the room is used is known when a panel opens, and looked at seldom', async () => {
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

test('a browser without a limit has room', async () => {
  room(1_000_000_000)
  expect((await open()).last().nearlyFull).toBe(false)
})
