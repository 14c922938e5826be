import { beforeEach, expect, test, vi } from 'vitest'
import { inUse } from '../stored'
import { withTick } from '../ticked'
import { local, open, room } from './followingPanel'

beforeEach(() => {
  room(0)
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
