import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { message } from '../../../lib/message'
import {
  changeFacility,
  type RegistersToSet,
  saveRegisters,
  updateFacility,
} from '../../../lib/progress/facilityStore/updateFacility'
import { openUndo } from '../../../lib/state/panel/undo'
import { inUse } from '../../progress/stored'
import { withTick } from '../../progress/ticked'

/** A panel in which a task was ticked just now. */
async function ticked() {
  const { id } = await inUse()
  const failures: string[] = []
  const pending: Promise<unknown>[] = []
  const kept: RegistersToSet[] = []
  const state = openUndo((change, work) => {
    kept.push(change)
    pending.push(work.catch(({ message: reason }: Error) => failures.push(reason)))
  })
  const { done } = await changeFacility(id, (facility) => withTick(facility, 'quote', true))
  if (done === null) throw new Error('nothing was done')
  state.offer(message('ticked', '見積'), done)
  const undo = async () => {
    state.undo()
    await Promise.all(pending)
    return state.shown.value
  }
  return { id, done, state, failures, kept, undo }
}

const isTicked = async () => (await inUse()).ticks.quote?.done

test('an action is undone once, and the result is shown', async () => {
  const { undo } = await ticked()
  expect(await undo()).toEqual({ text: message('undone'), undoable: null })
  expect(await isTicked()).toBe(false)
  expect(await undo()).toEqual({ text: message('undone'), undoable: null })
  expect(await isTicked()).toBe(false)
})

test('what undoing it sets is kept before it is written, and saved once, by whichever panel', async () => {
  const { state, kept, undo } = await ticked()
  state.undo()
  const [left] = kept
  if (left === undefined) throw new Error('nothing was kept')
  expect([...left.values]).toEqual([['tick:quote', false]])
  await saveRegisters(left)
  expect(await isTicked()).toBe(false)
  await undo()
  await updateFacility(left.facilityId, (facility) => withTick(facility, 'quote', true))
  await saveRegisters(left)
  expect(await isTicked()).toBe(true)
})

test('a value changed since is not undone, and that is shown', async () => {
  const { id, undo } = await ticked()
  await updateFacility(id, (facility) => withTick(facility, 'quote', false))
  await updateFacility(id, (facility) => withTick(facility, 'quote', true))
  expect(await undo()).toEqual({ text: message('undoChanged'), undoable: null })
  expect(await isTicked()).toBe(true)
})

test('a missing facility is reported', async () => {
  const { id, undo } = await ticked()
  await fakeBrowser.storage.local.remove(`facility:${id}`)
  expect(await undo()).toEqual({ text: message('undoMissing'), undoable: null })
})

test('an undo that failed can be tried again', async () => {
  const { undo, done, failures } = await ticked()
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'))
  expect((await undo())?.undoable).toEqual(done)
  expect(failures).toEqual(['disk'])
  expect((await undo())?.text).toEqual(message('undone'))
})

test('a dismissed action is no longer shown', async () => {
  const { state, undo } = await ticked()
  state.dismiss()
  expect(await undo()).toBeNull()
  expect(await isTicked()).toBe(true)
})

describe('with its time', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    return () => vi.useRealTimers()
  })

  test('the last action is shown for eight seconds', async () => {
    const { state } = await ticked()
    vi.advanceTimersByTime(7_999)
    expect(state.shown.value).not.toBeNull()
    vi.advanceTimersByTime(1)
    expect(state.shown.value).toBeNull()
  })

  test('it stays while mouse or focus are on it, and then for its whole time', async () => {
    const { state } = await ticked()
    vi.advanceTimersByTime(7_999)
    state.hold(true)
    vi.advanceTimersByTime(60_000)
    state.hold(false)
    vi.advanceTimersByTime(7_999)
    expect(state.shown.value).not.toBeNull()
    vi.advanceTimersByTime(1)
    expect(state.shown.value).toBeNull()
  })

  test('the result of undoing it has a time of its own', async () => {
    const { state, undo } = await ticked()
    vi.advanceTimersByTime(7_999)
    await undo()
    vi.advanceTimersByTime(7_999)
    expect(state.shown.value?.text).toEqual(message('undone'))
    vi.advanceTimersByTime(1)
    expect(state.shown.value).toBeNull()
  })

  test('a notice dismissed under the mouse does not hold the next one', async () => {
    const { state, done } = await ticked()
    state.hold(true)
    state.dismiss()
    state.offer(message('ticked', '発注'), done)
    vi.advanceTimersByTime(8_000)
    expect(state.shown.value).toBeNull()
  })
})

test('an action without effect offers no undo', async () => {
  const { id } = await ticked()
  const again = await changeFacility(id, (facility) => withTick(facility, 'quote', true))
  expect(again.done).toBeNull()
})
