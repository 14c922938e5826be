import { describe, expect, test } from 'vitest'
import type { ResultRow } from '../../lib/sheet/checkSheet'
import { changesIn, type Decision, wantedWith } from '../../lib/sheet/decisions'
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
    { row: 2, code: '3410712362', name: 'みほん診療所', kind: 'clinic', namesakes: [] },
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
    row(2, { code: '', name: '' }),
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
  const rows = [row(2, { code: '', name: '' }), row(3, {}), row(4, {}), row(5, {})]
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

test('a row without a code is a new facility by its name, once', () => {
  const rows = [row(2, { code: '', name: '東店' }), row(3, { code: '', name: '西店' })]
  expect(facilitiesIn(rows, [listed()]).fresh).toMatchObject([{ name: '東店' }, { name: '西店' }])
  const twice = facilitiesIn([...rows, row(4, { code: '', name: '西　店' })], [listed()])
  expect(twice.fresh).toMatchObject([{ name: '東店' }])
  expect(twice.skipped.map(({ reason }) => [reason.key, ...reason.values])).toEqual([
    ['addSameName', '4'],
    ['addSameName', '3'],
  ])
})

describe('a row with the name of a facility in the list', () => {
  const nameOnly = row(2, { code: '' })
  const otherCode = row(2, { code: '2412700607' })

  test('is asked about where it has no code', () => {
    const { fresh, changed, same, asked, absent } = facilitiesIn([nameOnly], [listed()])
    expect(asked).toMatchObject([{ row: 2, from: { id: '1' } }])
    expect([fresh, changed, same, absent]).toEqual([[], [], [], []])
  })

  test('is asked about where the facility of the list has no code', () => {
    const { asked, fresh } = facilitiesIn([row(2, {})], [listed({ code: '' })])
    expect(asked).toMatchObject([{ code: '3410712362', from: { code: '' } }])
    expect(fresh).toEqual([])
  })

  test('is matched in full-width letters and with spaces, but not with more words', () => {
    const asked = (name: string) =>
      facilitiesIn([row(2, { code: '', name })], [listed({ name: 'ABC 薬局' })]).asked.length
    expect(asked('ＡＢＣ薬局')).toBe(1)
    expect(asked('ABC薬局 新店')).toBe(0)
  })

  test('is skipped where several in the list have the name: nothing tells which one it is', () => {
    const two = [listed(), listed({ id: '2', code: '2412700607' })]
    const { asked, skipped } = facilitiesIn([nameOnly], two)
    expect(asked).toEqual([])
    expect(skipped).toMatchObject([{ reason: { key: 'addManyNamesakes', values: ['2'] } }])
  })

  test('is new with another code, and the one of the list is named and stays', () => {
    const { fresh, changed, asked, absent } = facilitiesIn([otherCode], [listed()])
    expect(fresh).toMatchObject([{ code: '2412700607', namesakes: [{ code: '3410712362' }] }])
    expect([changed, asked]).toEqual([[], []])
    expect(absent).toMatchObject([{ code: '3410712362' }])
  })

  test('is plainly new where the file has that facility as well', () => {
    const { fresh, same } = facilitiesIn([otherCode, row(3, {})], [listed()])
    expect(fresh).toMatchObject([{ code: '2412700607', namesakes: [] }])
    expect(same).toHaveLength(1)
  })
})

describe('a row with the code of an archived facility', () => {
  const archived = listed({ archived: true })

  test('is asked about, and no second facility is made', () => {
    const { fresh, changed, same, asked } = facilitiesIn([row(2, { name: '西店' })], [archived])
    expect(asked).toMatchObject([{ name: '西店', from: { archived: true } }])
    expect([fresh, changed, same]).toEqual([[], [], []])
  })

  test('is the facility in use where both have the code', () => {
    for (const list of [
      [listed({ id: '2' }), archived],
      [archived, listed({ id: '2' })],
    ]) {
      const { same, asked } = facilitiesIn([row(2, {})], list)
      expect(same).toMatchObject([{ from: { id: '2' } }])
      expect(asked).toEqual([])
    }
  })
})

describe('decisions about rows that were asked about', () => {
  const wanted = (
    changes: Partial<ResultRow>,
    from: Parameters<typeof listed>[0],
    decision: Decision | null,
  ) => {
    const facilities = facilitiesIn([row(2, changes)], [listed(from)])
    const { fresh, changed } = wantedWith(facilities, new Map(decision ? [[2, decision]] : []))
    return { fresh: fresh.map(({ name, code }) => [name, code]), changed: changed.map(changesIn) }
  }

  test('none leaves everything as it is', () => {
    expect(wanted({ code: '' }, {}, null)).toEqual({ fresh: [], changed: [] })
    expect(wanted({}, { archived: true }, null)).toEqual({ fresh: [], changed: [] })
  })

  test('the same facility gets what the row has and it has not, and nothing else is written', () => {
    expect(wanted({ code: '', kind: 'pharmacy' }, {}, 'same').changed).toEqual([
      { kind: 'pharmacy' },
    ])
    expect(wanted({ kind: null }, { code: '' }, 'same').changed).toEqual([{ code: '3410712362' }])
    expect(wanted({ code: '' }, {}, 'same')).toEqual({ fresh: [], changed: [] })
  })

  test('another facility is added beside it', () => {
    expect(wanted({ code: '' }, {}, 'other')).toEqual({
      fresh: [['みほん診療所', '']],
      changed: [],
    })
  })

  test('an archived one is brought back, and is never a second one', () => {
    expect(wanted({}, { archived: true }, 'same').changed).toEqual([{ archived: false }])
    expect(wanted({}, { archived: true }, 'other')).toEqual({ fresh: [], changed: [] })
  })
})
