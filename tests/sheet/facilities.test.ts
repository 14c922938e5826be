import { expect, test } from 'vitest'
import type { ResultRow } from '../../lib/sheet/checkSheet'
import { facilitiesIn } from '../../lib/sheet/facilities'
import { SOUND_RESULT } from './files'

/** A row of a checked file, with an amount that must not be stored. */
const row = (number: number, changes: Partial<ResultRow>): ResultRow => ({
  ...SOUND_RESULT,
  number,
  ...changes,
})
const none: Parameters<typeof facilitiesIn>[1] = []
const reasons = (rows: readonly ResultRow[]) =>
  facilitiesIn(rows, none).skipped.map(({ row: at, reason }) => `${at} ${reason.key}`)

test('a row with a valid code gives a facility’s code, name and kind, and nothing else', () => {
  expect(facilitiesIn([row(2, {})], none).fresh).toEqual([
    { row: 2, code: '3410712362', name: 'みほん診療所', kind: 'clinic' },
  ])
})

test('neither mistakes in the application nor a missing name or kind matter', () => {
  const rows = [row(2, { answer: 'fail', fails: 3, name: '', kind: null })]
  expect(facilitiesIn(rows, none)).toMatchObject({ fresh: [{ name: '', kind: null }], skipped: [] })
})

const listed = (changes: Partial<(typeof none)[number]> = {}) => ({
  id: '1',
  code: '3410712362',
  name: 'みほん診療所',
  kind: 'clinic' as const,
  archived: false,
  ...changes,
})

test('a facility of the list is the same, or changed where its name or kind differs', () => {
  const found = (changes: Partial<ResultRow>) => {
    const { fresh, changed, same } = facilitiesIn([row(2, changes)], [listed()])
    return [fresh.length, changed.length, same.length]
  }
  expect(found({})).toEqual([0, 0, 1])
  expect(found({ name: '西店' })).toEqual([0, 1, 0])
  expect(found({ kind: 'pharmacy' })).toEqual([0, 1, 0])
  expect(found({ name: '', kind: null })).toEqual([0, 0, 1])
  expect(facilitiesIn([row(2, { name: '西店' })], [listed()]).changed).toMatchObject([
    { name: '西店', from: { name: 'みほん診療所' } },
  ])
})

test('facilities of the list that the file does not have are named, archived ones are not', () => {
  const others = [
    listed({ id: '2', code: '0110112349', name: '東店' }),
    listed({ id: '3', code: '', name: '仮の店' }),
    listed({ id: '4', code: '2412700607', archived: true }),
  ]
  const { absent } = facilitiesIn([row(2, {})], [listed(), ...others])
  expect(absent.map(({ name }) => name)).toEqual(['東店', '仮の店'])
})

test('a row without a valid code is skipped with its reason, and the others stay', () => {
  const rows = [
    row(2, { code: '' }),
    row(3, { code: '3.41E+09' }),
    row(4, { code: '3410712363' }),
    row(5, { unreadable: true }),
    row(6, { code: '３４１０' }),
    row(7, {}),
  ]
  expect(reasons(rows)).toEqual([
    '2 codeEmpty',
    '3 sheetCodeExponent',
    '4 addRowCheckDigit',
    '5 addRowUnread',
    '6 codeLength',
  ])
  expect(facilitiesIn(rows, none).fresh).toHaveLength(1)
})

test('a facility in several rows is added once', () => {
  const rows = [row(2, { code: '' }), row(3, {}), row(4, {}), row(5, {})]
  const found = facilitiesIn(rows, none)
  expect(found.fresh.map(({ row: at }) => at)).toEqual([3])
  expect(found.skipped.slice(1).map(({ reason }) => reason.values)).toEqual([['3'], ['3']])
})

test('of a code with two names in the file neither is added: the person knows which is right', () => {
  const rows = [row(2, { name: '東店' }), row(3, { code: '2412700607' }), row(4, { name: '西店' })]
  const { fresh, skipped } = facilitiesIn(rows, none)
  expect(fresh.map(({ row: at }) => at)).toEqual([3])
  expect(skipped.map(({ row: at, reason }) => [at, ...reason.values])).toEqual([
    [2, '4'],
    [4, '2'],
  ])
})

test('seven digits are the facility of the list that has them and the same name', () => {
  const short = (name: string) => facilitiesIn([row(2, { code: '0712362', name })], [listed()])
  expect(short('みほん診療所').same).toMatchObject([{ code: '3410712362' }])
  expect(short('ほかの診療所').skipped).toMatchObject([{ reason: { key: 'codeSeven' } }])
})
