import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { notePatch, tickPatch } from '../../../lib/progress/facility/facility'
import { facilityOf } from '../../../lib/progress/facility/facilityRecord'
import { merge } from '../../../lib/progress/facility/merge'
import { readAuthorName, writeAuthorName } from '../../../lib/progress/facilityStore/author'
import {
  addFacility,
  changeFacility,
  updateFacility,
} from '../../../lib/progress/facilityStore/updateFacility'
import { isQuotaError } from '../../../lib/progress/storage/writeErrors'
import { at, inUse } from '../stored'
import { withNote, withTick } from '../ticked'

const { local } = fakeBrowser.storage
/** Sets this machine's clock. */
function clock(instant: string) {
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(instant))
}

test('a tick is stored with its time', async () => {
  const { id } = await inUse()
  clock('2030-01-20T01:02:03Z')
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  expect((await inUse()).ticks).toEqual({
    order: { done: true, at: '2030-01-20T01:02:03Z', by: '' },
  })
})

test('ticks and notes have their author’s name once it was given', async () => {
  const { id } = await inUse()
  expect(await readAuthorName()).toBe('')
  await writeAuthorName('山田')
  await updateFacility(id, (facility) => withNote(withTick(facility, 'order', true), 'quote', '済'))
  expect(await readAuthorName()).toBe('山田')
  const { ticks, notes } = await inUse()
  expect([ticks.order?.by, notes.quote?.by, notes.quote?.text]).toEqual(['山田', '山田', '済'])
})

test('times and names set by the caller are ignored', async () => {
  const { id } = await inUse()
  clock('2030-01-20T01:02:03Z')
  const forged = { done: true, at: '2999-01-01T00:00:00Z', by: 'だれか' }
  await updateFacility(id, (facility) => ({ ...facility, ticks: { order: forged } }))
  expect((await inUse()).ticks.order).toEqual({ done: true, at: '2030-01-20T01:02:03Z', by: '' })
})

test('properties that the caller omits are not removed, and unknown ones are not stored', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  const more = { secret: 'ひみつ', id: 'another', createdAt: 'never' }
  await updateFacility(id, (facility) => ({ ...facility, ticks: {}, ...more }))
  expect((await inUse()).ticks.order?.done).toBe(true)
  expect(JSON.stringify(await local.get(null))).not.toMatch(/ひみつ|another|never/)
})

test('none of many simultaneous ticks is lost', async () => {
  const { id } = await inUse()
  const tasks = Array.from({ length: 40 }, (_, index) => `task-${index}`)
  await Promise.all(
    tasks.map((task) => updateFacility(id, (facility) => withTick(facility, task, true))),
  )
  expect(Object.keys((await inUse()).ticks)).toEqual(tasks)
})

test('no change is lost if a clock goes back or another machine is ahead', async () => {
  const { id } = await inUse()
  clock('2030-01-20T12:00:00Z')
  const ahead = await updateFacility(id, (facility) => ({ ...facility, name: '進んだ時計' }))
  clock('2026-01-20T11:00:00Z')
  const stored = await updateFacility(id, (facility) => ({ ...facility, name: '直した名前' }))
  expect(facilityOf(stored).name).toBe('直した名前')
  expect(merge(stored, ahead)).toEqual(stored)
})

test('a change without a difference writes nothing', async () => {
  const { id } = await inUse()
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  const set = vi.spyOn(local, 'set')
  await updateFacility(id, (facility) => withTick(facility, 'order', true))
  await updateFacility(id, (facility) => withTick(facility, 'quote', false))
  expect(set).not.toHaveBeenCalled()
})

test('an added facility stores its guide even if it is the default one', async () => {
  const first = await inUse()
  const stored = await addFacility({ name: 'ためし薬局', code: '3410712362' })
  expect(facilityOf(stored)).toMatchObject({ name: 'ためし薬局', code: '3410712362', asked: false })
  expect(Object.keys(stored.registers).sort()).toEqual(['code', 'guide', 'name'])
  expect((await inUse()).id).toBe(first.id)
})

test('a change that throws writes nothing', async () => {
  const facility = await inUse()
  const failing = updateFacility(facility.id, () => {
    throw new Error('failed')
  })
  await expect(failing).rejects.toThrow('failed')
  expect(await inUse()).toEqual(facility)
})

test.each([
  ['a code of nine digits', { code: '123456789' }],
  ['a date that does not exist', { wishedDate: '2026-02-30' }],
])('%s is refused and nothing is written', async (_, wrong) => {
  const facility = await inUse()
  const refused = updateFacility(facility.id, (current) => ({ ...current, ...wrong }))
  await expect(refused).rejects.toThrow()
  expect(await inUse()).toEqual(facility)
})

test('a missing facility cannot be changed', async () => {
  const refused = updateFacility(crypto.randomUUID(), (facility) => facility)
  await expect(refused).rejects.toThrow('unreadable')
})

test('a facility of a newer version is not overwritten', async () => {
  const { id } = await inUse()
  const newer = { version: 4, id, more: 'than we know' }
  await local.set({ [`facility:${id}`]: newer })
  await expect(updateFacility(id, (facility) => facility)).rejects.toThrow('newer')
  expect(await at(`facility:${id}`)).toEqual(newer)
})

test.each([
  ['Chromium', 'Resource::kQuotaBytes quota exceeded', true],
  ['Firefox', 'QuotaExceededError: storage.local API call exceeded its quota limitations.', true],
  ['a browser for another reason', 'An unexpected error occurred', false],
])(
  'a write that %s refuses leaves the last good state, and the reason is reported',
  async (_, words, full) => {
    const facility = await inUse()
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error(words))
    const reason = await updateFacility(facility.id, (current) =>
      withTick(current, 'order', true),
    ).catch((error: unknown) => error)
    expect(isQuotaError(reason)).toBe(full)
    expect(String(reason)).toContain(words)
    expect(await inUse()).toEqual(facility)
    await updateFacility(facility.id, (current) => withTick(current, 'order', true))
    expect((await inUse()).ticks.order?.done).toBe(true)
  },
)

test('a patch sets what it names, and nothing else is compared', async () => {
  const { id } = await addFacility({ name: 'みほん診療所' })
  const { done } = await changeFacility(id, () => tickPatch('order', true))
  expect(done?.changes).toEqual([{ path: 'tick:order', from: false, to: true }])
  const more = await changeFacility(id, () => ({ kind: 'clinic', ...notePatch('order', '済') }))
  expect(more.done?.changes.map(({ path }) => path)).toEqual(['kind', 'note:order'])
  expect((await changeFacility(id, () => ({}))).done).toBeNull()
})
