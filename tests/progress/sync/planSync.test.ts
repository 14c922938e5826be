import { expect, test } from 'vitest'
import { withChanges } from '../../../lib/progress/facility/facilityRecord'
import { merge } from '../../../lib/progress/facility/merge'
import { findPieces, piecesOf } from '../../../lib/progress/sync/pieces'
import { planSync } from '../../../lib/progress/sync/planSync'
import { after, another, CLOCK, empty, large, MONTH, noted, together, writer } from './noted'

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
