import { expect, test } from 'vitest'
import { newFacility } from '../../../lib/progress/facility/facility'
import {
  changesTo,
  emptyStored,
  type StoredFacility,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { merge } from '../../../lib/progress/facility/merge'
import { bytesOf } from '../../../lib/progress/storage/bytes'
import { isSameValue } from '../../../lib/progress/storage/sameValue'
import { pieceId } from '../../../lib/progress/sync/keys'
import {
  ALL_BYTES,
  findPieces,
  ITEM_BYTES,
  ITEMS,
  type Items,
  piecesOf,
} from '../../../lib/progress/sync/pieces'
import { planSync } from '../../../lib/progress/sync/planSync'
import { withTick } from '../ticked'

const MONTH = '2026-02'
/** In that month, after every change made here. */
const CLOCK = { now: Temporal.Instant.from('2026-02-27T00:00:00Z').epochMilliseconds, since: null }
const writer = { node: 'abc1234', by: '山田花子' }
const empty = emptyStored({ ...newFacility(), createdAt: '2026-01-01T00:00:00Z' })

/** @returns a facility with these notes, by task. */
function noted(
  notes: Readonly<Record<string, string>>,
  { at = 1.77e12, of = empty }: { at?: number; of?: StoredFacility } = {},
): StoredFacility {
  const changes = Object.entries(notes).map(([task, to]) => ({
    path: `note:${task}`,
    from: '',
    to,
  }))
  return withChanges(of, changes, writer, at).stored
}

const another = (): StoredFacility => ({ ...empty, id: crypto.randomUUID() })
const together = (pieces: Items) =>
  findPieces(pieces).pieces.reduce((all, piece) => merge(all, piece))
/** The synced storage after the plan. */
const after = (items: Items, { remove, set }: ReturnType<typeof planSync>): Items => ({
  ...Object.fromEntries(Object.entries(items).filter(([key]) => !remove.includes(key))),
  ...set,
})
const sumOf = (items: Items) =>
  Object.entries(items).reduce((sum, [key, value]) => sum + bytesOf(key, value), 0)

test('a typical facility is one item', () => {
  const facility = withTick({ ...newFacility(), name: 'みほん診療所' }, 'order', true)
  const begun = emptyStored(facility)
  const { stored } = withChanges(begun, changesTo(begun, facility), writer, 1.77e12)
  const { items, tooLarge } = piecesOf(stored)
  expect(items).toEqual({ [`f:${stored.id}`]: stored })
  expect(tooLarge).toEqual([])
})

test('Japanese text is counted in bytes, and escaped characters at their length in Chromium', () => {
  expect(bytesOf('k', 'あ')).toBe(1 + 2 + 3)
  expect(bytesOf('k', '𠮷')).toBe(1 + 2 + 4)
  expect(bytesOf('k', '<\u2028\u2029')).toBe(1 + 2 + 18)
})

test('an item is filled to the last byte and no further', () => {
  const room = ITEM_BYTES - piecesOf(noted({ order: '', quote: '' })).bytes
  const kana = Math.floor(room / 3)
  const full = noted({ order: 'あ'.repeat(kana), quote: 'a'.repeat(room - 3 * kana) })
  expect(piecesOf(full)).toMatchObject({ bytes: ITEM_BYTES, tooLarge: [] })
  expect(Object.keys(piecesOf(full).items)).toHaveLength(1)
  const over = noted({ order: 'あ'.repeat(kana), quote: 'a'.repeat(room - 3 * kana + 1) })
  expect(Object.keys(piecesOf(over).items)).toEqual([`f:${empty.id}`, `f:${empty.id}:1`])
})

test('a large facility is cut into pieces within the limit that merge to the whole', () => {
  const notes = Object.fromEntries(
    Array.from({ length: 40 }, (_, task) => [`task${task}`, '見積<待ち>'.repeat(20 + task * 3)]),
  )
  const facility = noted(notes)
  const { items, bytes, tooLarge } = piecesOf(facility)
  expect(Object.keys(items).length).toBeGreaterThan(3)
  for (const [key, value] of Object.entries(items)) {
    expect(bytesOf(key, value)).toBeLessThanOrEqual(ITEM_BYTES)
  }
  expect(bytes).toBe(sumOf(items))
  expect(tooLarge).toEqual([])
  expect(together(items)).toEqual(facility)
})

test('a note too large for any item is not synced, and the rest of its facility is', () => {
  const long = noted({ order: 'あ'.repeat(3_000), quote: '見積待ち' })
  const { items, tooLarge } = piecesOf(long)
  expect(tooLarge).toEqual(['note:order'])
  expect(Object.keys(together(items).registers)).toEqual(['note:quote'])
  const plan = planSync({ node: 'abc1234', ...CLOCK, inUse: null, facilities: [long] }, {})
  expect(plan.unfit).toEqual([{ id: long.id, why: 'register' }])
})

test('only the piece that differs is written, and a different order of keys is no difference', () => {
  const of = noted({ a: 'あ'.repeat(2_000), b: 'い'.repeat(2_000), c: 'う'.repeat(2_000) })
  const profile = { node: 'abc1234', ...CLOCK, inUse: of.id }
  const items = planSync({ ...profile, facilities: [of] }, {}).set
  expect(Object.keys(items)).toHaveLength(4)
  const turned = Object.fromEntries(
    Object.entries(items).map(([key, value]) => [
      key,
      Object.fromEntries(Object.entries(value ?? {}).reverse()),
    ]),
  )
  const nothing = { remove: [], set: {}, unfit: [] }
  expect(planSync({ ...profile, facilities: [of] }, turned)).toEqual(nothing)
  const changed = noted({ c: 'え'.repeat(2_000) }, { of })
  const plan = planSync({ ...profile, facilities: [changed] }, items)
  expect(Object.keys(plan.set)).toEqual([`f:${of.id}:2`])
  const shorter = noted({ c: '' }, { of })
  expect(planSync({ ...profile, facilities: [shorter] }, items).remove).toEqual([`f:${of.id}:2`])
})

test('items of another version stay as they are, and a facility that they block is reported', () => {
  const mine = noted({ order: '発注した' })
  const items = { [`f:${mine.id}:1`]: { version: 99 }, other: 1 }
  const found = findPieces(items)
  expect(found.pieces).toEqual([])
  expect([...found.otherVersion]).toEqual([mine.id])
  const plan = planSync({ node: 'abc1234', ...CLOCK, inUse: mine.id, facilities: [mine] }, items)
  expect(plan).toEqual({ remove: [], set: {}, unfit: [{ id: mine.id, why: 'otherVersion' }] })
})

test('a piece that is no facility is replaced by the sound one, and removed if there is none', () => {
  const [mine, long] = [noted({ order: '発注した' }), large()]
  const pieces = piecesOf(long).items
  const stray = `f:${crypto.randomUUID()}`
  for (const junk of [
    'text',
    null,
    7,
    {},
    [],
    { version: 0 },
    { version: 3.5 },
    { version: '9' },
  ]) {
    const damaged = { [`f:${mine.id}`]: junk, [`f:${long.id}`]: junk, [stray]: junk }
    const items = { ...pieces, ...damaged, [`f:${mine.id}:4`]: junk }
    const profile = { node: 'abc1234', ...CLOCK, inUse: null, facilities: [mine, long] }
    const plan = planSync(profile, items)
    expect(plan.unfit).toEqual([])
    expect(after(items, plan)).toEqual({ ...piecesOf(mine).items, ...pieces })
  }
})

test.each([
  'f:',
  'f::',
  'f::1',
  'f:__proto__',
  'f:broken',
  'F:',
  'f:00000000-0000-4000-8000-00000000000',
])('the key %s is none of a facility', (key) => {
  const found = findPieces(JSON.parse(`{ "${key}": "text" }`))
  expect(found).toEqual({ pieces: [], otherVersion: new Set(), unreadable: [] })
  expect(pieceId(key)).toBe(null)
})

test.each([':0', ':01', ':x', ':1:1', ':-1', ':1.5', ' '])(
  'a facility’s key followed by %s is none of a piece',
  (end) => expect(pieceId(`f:${empty.id}${end}`)).toBe(null),
)

/** In two pieces. */
const large = () => noted({ a: 'あ'.repeat(2_000), b: 'い'.repeat(2_000) }, { of: another() })

test('a facility with a missing piece is not cut again before that piece arrives', () => {
  const whole = large()
  const { [`f:${whole.id}`]: first, ...late } = piecesOf(whole).items
  if (first === undefined) throw new Error('it is one piece')
  const part = together(late)
  const profile = { node: 'abc1234', ...CLOCK, inUse: whole.id, facilities: [part] }
  const plan = planSync(profile, late)
  expect(plan).toEqual({
    remove: [],
    set: { 'use:abc1234': { version: 1, id: whole.id, month: MONTH } },
    unfit: [],
  })
  const items = { ...after(late, plan), [`f:${whole.id}`]: first }
  const brought = planSync({ ...profile, facilities: [merge(part, first)] }, items)
  expect(brought).toEqual({ remove: [], set: {}, unfit: [] })
})

test('news are written despite a missing piece, and a note too large for any piece is no news', () => {
  const whole = large()
  const { [`f:${whole.id}`]: _, ...late } = piecesOf(whole).items
  const part = together(late)
  const profile = { node: 'abc1234', ...CLOCK, inUse: null }
  const long = noted({ long: 'あ'.repeat(3_000) }, { of: part })
  expect(planSync({ ...profile, facilities: [long] }, late)).toMatchObject({ remove: [], set: {} })
  for (const newer of [noted({ c: '発注した' }, { of: part }), whole]) {
    const plan = planSync({ ...profile, facilities: [newer] }, late)
    expect(together(after(late, plan))).toEqual(newer)
  }
})

test('a piece under another facility’s key is unreadable', () => {
  const [mine, { id }] = [noted({ order: '発注した' }), another()]
  const items = { [`f:${id}`]: mine }
  expect(findPieces(items)).toMatchObject({
    pieces: [],
    unreadable: [{ key: `f:${id}`, id, value: mine }],
  })
})

test('a facility that this profile does not have is not removed', () => {
  const theirs = piecesOf(noted({ order: '発注した' }, { of: another() })).items
  const mine = noted({ order: '発注した' })
  const plan = planSync({ node: 'abc1234', ...CLOCK, inUse: null, facilities: [mine] }, theirs)
  expect(plan.remove).toEqual([])
})

test('an empty facility is not synced', () => {
  const guide = { path: 'guide', from: '', to: 'home-visit' }
  const { stored } = withChanges(empty, [guide], writer, 1.77e12)
  const plan = planSync({ node: 'abc1234', ...CLOCK, inUse: empty.id, facilities: [stored] }, {})
  expect(plan).toEqual({ remove: [], set: {}, unfit: [] })
})

test('the quota is filled to the last byte, and the facilities without space are the oldest', () => {
  const filling = (count: number, more = 0) => {
    const note = 'a'.repeat(7_480)
    const some = Array.from({ length: count }, (_, turn) =>
      noted({ order: note }, { of: another(), at: 1.77e12 + turn }),
    )
    const [oldest] = some
    if (!oldest) throw new Error('there is none')
    const bytes = some.reduce((sum, facility) => sum + piecesOf(facility).bytes, 0)
    const text = 'a'.repeat(7_480 + ALL_BYTES - bytes + more)
    return [noted({ order: text }, { of: { ...oldest, registers: {} } }), ...some.slice(1)]
  }
  const fits = planSync({ node: 'abc1234', ...CLOCK, inUse: null, facilities: filling(13) }, {})
  expect(fits.unfit).toEqual([])
  expect(sumOf(fits.set)).toBe(ALL_BYTES)
  const facilities = filling(13, 1)
  const over = planSync({ node: 'abc1234', ...CLOCK, inUse: null, facilities }, {})
  expect(over.unfit).toEqual([{ id: facilities[0]?.id, why: 'room' }])
})

test('the current facility has priority over those that were changed later', () => {
  const facilities = Array.from({ length: 600 }, (_, turn) =>
    noted({ order: '発注' }, { of: another(), at: 1.77e12 + turn }),
  )
  const inUse = facilities[0]?.id ?? null
  const plan = planSync({ node: 'abc1234', ...CLOCK, inUse, facilities }, {})
  expect(Object.keys(plan.set).length).toBeLessThanOrEqual(ITEMS)
  expect(sumOf(plan.set)).toBeLessThanOrEqual(ALL_BYTES)
  const unfit = new Set(plan.unfit.map(({ id }) => id))
  expect(unfit.has(inUse ?? '')).toBe(false)
  expect(unfit.has(facilities[1]?.id ?? '')).toBe(true)
  expect(unfit.has(facilities.at(-1)?.id ?? '')).toBe(false)
})

test('two profiles that work on different facilities do not displace each other’s', () => {
  const facilities = Array.from({ length: 600 }, (_, turn) =>
    noted({ order: '発注' }, { of: another(), at: 1.77e12 + turn }),
  )
  const one = { node: 'aaaaaaa', ...CLOCK, inUse: facilities[0]?.id ?? null, facilities }
  const other = { node: 'bbbbbbb', ...CLOCK, inUse: facilities[1]?.id ?? null, facilities }
  let items: Items = {}
  for (const profile of [one, other, one]) items = after(items, planSync(profile, items))
  for (const profile of [one, other]) {
    expect(planSync(profile, items)).toMatchObject({ remove: [], set: {} })
  }
  expect(sumOf(items)).toBeLessThanOrEqual(ALL_BYTES)
})

/** Marks of this number of profiles that worked on the facility in that month. */
const marksOf = (count: number, id: string, month?: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, turn) => [
      `use:${month ?? 'old'}${String(turn).padStart(2, '0')}`,
      { version: 1, id, ...(month && { month }) },
    ]),
  )

test('the newest marks of many profiles stay, and a second plan changes nothing', () => {
  const mine = noted({ order: '発注した' })
  const profile = { node: 'abc1234', ...CLOCK, inUse: mine.id, facilities: [mine] }
  const newer = { 'use:newer00': { version: 2 } }
  const items = {
    ...marksOf(5, mine.id),
    ...marksOf(12, mine.id, '2025-11'),
    ...marksOf(5, mine.id, '2025-12'),
    ...newer,
  }
  const plan = planSync(profile, items)
  const then = after(items, plan)
  const keys = Object.keys(then).filter((key) => key.startsWith('use:'))
  // 16 of version 1, this one's own and those of the last month among them.
  expect(keys).toHaveLength(16 + 1)
  expect(keys).toEqual(expect.arrayContaining(['use:abc1234', 'use:2025-1200', 'use:newer00']))
  expect(keys.filter((key) => key.startsWith('use:old'))).toEqual([])
  expect(planSync(profile, then)).toEqual({ remove: [], set: {}, unfit: [] })
})

test('a mark of this month and this profile’s own stay, however many there are', () => {
  const mine = noted({ order: '発注した' })
  const profile = { node: 'abc1234', ...CLOCK, inUse: null, facilities: [mine] }
  const own = { 'use:abc1234': { version: 1, id: mine.id } }
  const items = { ...own, ...marksOf(30, mine.id, MONTH) }
  expect(planSync(profile, items).remove).toEqual([])
})

test('values are compared regardless of the order of their keys', () => {
  expect(isSameValue({ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] })).toBe(true)
  expect(isSameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  expect(isSameValue({ a: 1 }, undefined)).toBe(false)
})
