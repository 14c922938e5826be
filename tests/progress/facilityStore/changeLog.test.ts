import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { NEVER, nextStamp, readClock } from '../../../lib/progress/facility/stamp'
import { writeAuthorName } from '../../../lib/progress/facilityStore/author'
import {
  facilitiesOf,
  LOG_SIZE,
  readLog,
  watchLog,
} from '../../../lib/progress/facilityStore/changeLog'
import { openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
import { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
import {
  addFacility,
  undo,
  updateFacility,
} from '../../../lib/progress/facilityStore/updateFacility'
import { inUse, keys } from '../stored'
import { withNote, withTick } from '../ticked'

const { local } = fakeBrowser.storage
/** Ticks or unticks a task of the current facility. */
async function tick(task: string, done: boolean) {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withTick(facility, task, done))
}

async function latest() {
  const [entry] = await readLog()
  if (!entry) throw new Error('nothing is in the log')
  return entry
}

test('each change has a log entry with its values, time and author, the latest first', async () => {
  const { id } = await inUse()
  await writeAuthorName('山田')
  await updateFacility(id, (facility) => ({ ...facility, name: 'みほん診療所', kind: 'clinic' }))
  await tick('order', true)
  const { ticks } = await inUse()
  expect(await readLog()).toEqual([
    {
      number: 1,
      facilityId: id,
      stamp: expect.any(String),
      at: ticks.order?.at,
      by: '山田',
      changes: [{ path: 'tick:order', from: false, to: true }],
    },
    expect.objectContaining({
      number: 0,
      changes: [
        { path: 'name', from: '', to: 'みほん診療所' },
        { path: 'kind', from: null, to: 'clinic' },
      ],
    }),
  ])
})

test(`the log has the last ${LOG_SIZE} changes, each in the slot of the one ${LOG_SIZE} before it`, async () => {
  for (let turn = 0; turn < LOG_SIZE + 10; turn++) await tick('order', turn % 2 === 0)
  const log = await readLog()
  expect(log).toHaveLength(LOG_SIZE)
  expect(log.map(({ number }) => number)).toEqual(
    Array.from({ length: LOG_SIZE }, (_, index) => LOG_SIZE + 9 - index),
  )
  expect((await keys()).filter((key) => key.startsWith('log:'))).toHaveLength(LOG_SIZE)
})

test('a change can be undone; the undo has its own log entry and can be undone as well', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withNote(facility, 'order', '来週届く'))
  await updateFacility(id, (facility) => withNote(facility, 'order', ''))
  expect(await undo(await latest())).toMatchObject({ ok: true })
  expect((await inUse()).notes.order?.text).toBe('来週届く')
  const { changes } = await latest()
  expect(changes).toEqual([{ path: 'note:order', from: '', to: '来週届く' }])
  await undo(await latest())
  expect((await inUse()).notes.order?.text).toBe('')
})

/** Saves a note on a task of the current facility. */
async function note(text: string, task = 'order') {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withNote(facility, task, text))
}
const changesIn = async () => (await readLog()).flatMap(({ changes }) => changes).reverse()

test('a note saved at each pause in typing is one change, and undoing it reverts all of it', async () => {
  await tick('quote', true)
  await note('見積待ち')
  const told = vi.fn()
  watchLog(told)
  for (let turn = 1; turn <= 250; turn++) await note('電話した。'.repeat(turn))
  expect(told).toHaveBeenCalledTimes(250)
  expect(await changesIn()).toEqual([
    { path: 'tick:quote', from: false, to: true },
    { path: 'note:order', from: '', to: '電話した。'.repeat(250) },
  ])
  expect(await undo(await latest())).toMatchObject({ ok: true })
  expect((await inUse()).notes.order?.text).toBe('')
})

test('a note starts a new entry after a long pause, after another change, or with another author', async () => {
  const now = vi.spyOn(Temporal.Now, 'instant')
  const later = (minutes: number) =>
    now.mockReturnValue(Temporal.Instant.fromEpochMilliseconds(1.9e12 + minutes * 60_000))
  later(0)
  await note('一')
  later(4)
  await note('二')
  later(10)
  await note('三')
  await tick('quote', true)
  await note('四')
  await note('別', 'quote')
  await note('五')
  await writeAuthorName('山田')
  await note('六')
  const texts = (await changesIn()).map(({ from, to }) => `${from}→${to}`)
  expect(texts).toEqual(['→二', '二→三', 'false→true', '三→四', '→別', '四→五', '五→六'])
})

test('a note that returns to its first text, and one from another machine, are entries of their own', async () => {
  await note('一')
  await note('')
  const { id } = await inUse()
  await note('二')
  const stored = await openCurrent()
  const soon = nextStamp(NEVER, readClock() + 60_000, 'another')
  await mergeFacilities([
    {
      ...stored.stored,
      registers: { ...stored.stored.registers, 'note:order': ['三', soon] },
    },
  ])
  await updateFacility(id, (facility) => withNote(facility, 'order', '四'))
  const texts = (await changesIn()).map(({ from, to }) => `${from}→${to}`)
  expect(texts).toEqual(['→一', '一→二', '三→四'])
})

test('a change with a later one on top is not undone, not even in part', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => ({ ...facility, name: '元の名前', kind: 'clinic' }))
  const entry = await latest()
  await updateFacility(id, (facility) => ({ ...facility, name: '新しい名前' }))
  expect(await undo(entry)).toEqual({ ok: false, reason: 'changed' })
  expect(await inUse()).toMatchObject({ name: '新しい名前', kind: 'clinic' })
})

test('a change is undone only once', async () => {
  await tick('order', true)
  const entry = await latest()
  expect(await undo(entry)).toMatchObject({ ok: true })
  expect(await undo(entry)).toEqual({ ok: false, reason: 'changed' })
})

test('a change of a removed facility is not undone', async () => {
  await tick('order', true)
  const entry = await latest()
  await local.remove(`facility:${entry.facilityId}`)
  expect(await undo(entry)).toEqual({ ok: false, reason: 'missing' })
})

test('an undo that cannot be written is reported and changes nothing', async () => {
  await tick('order', true)
  const entry = await latest()
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
  await expect(undo(entry)).rejects.toThrow('quota')
  expect(await undo(entry)).toMatchObject({ ok: true })
})

test('an entry without its change, or an unreadable one, is not listed', async () => {
  await tick('order', true)
  await local.set({ 'log:1': { ...(await latest()), version: 1, number: 1 }, 'log:2': 'broken' })
  expect((await readLog()).map(({ number }) => number)).toEqual([0])
  await tick('quote', true)
  expect((await readLog()).map(({ number }) => number)).toEqual([1, 0])
})

test('the facilities of the entries are read without the unreadable ones', async () => {
  await tick('order', true)
  const other = await addFacility({ name: '二つ目' })
  await updateFacility(other.id, (facility) => withTick(facility, 'order', true))
  const gone = await addFacility({ name: '三つ目' })
  await updateFacility(gone.id, (facility) => withTick(facility, 'order', true))
  await local.set({ [`facility:${gone.id}`]: 'broken' })
  const facilities = await facilitiesOf(await readLog())
  expect([...facilities.values()].map(({ name }) => name).toSorted()).toEqual(['', '二つ目'])
})

test('a watcher of the log is called for every change, even one from another machine', async () => {
  const told = vi.fn()
  watchLog(told)
  await tick('order', true)
  expect(told).toHaveBeenCalledTimes(2)
  const { id } = await inUse()
  await local.set({ [`facility:${id}`]: 'written elsewhere' })
  expect(told).toHaveBeenCalledTimes(3)
})
