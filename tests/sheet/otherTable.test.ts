import { describe, expect, test } from 'vitest'
import { openSkipReasons } from '../../lib/sheet/otherTable'
import { checked, fileOf, HEADERS, jobOf, lines, rowWith, SOUND } from './files'

const { columns } = await jobOf(fileOf(lines([HEADERS, SOUND])))
/** A row with these first cells and nothing else. */
const only = (...first: string[]) => [...first, ...HEADERS.slice(first.length).map(() => '')]
const GAP = only('')
const AREAS = only('エリア', '店舗数', '備考')

/** @returns which of the rows are applications, by their place. */
function applications(...rows: readonly (readonly string[])[]): number[] {
  const reasonOf = openSkipReasons(columns)
  return rows.flatMap((cells, place) =>
    reasonOf({ cells, damaged: false }) === null ? [place] : [],
  )
}

describe('a table of something else below the facilities', () => {
  test('has no applications', () => {
    expect(applications(SOUND, GAP, AREAS, only('札幌', '12'), only('旭川', '3'))).toEqual([0])
  })

  test('can have a title between the gap and its header', () => {
    const title = only('【担当者の一覧】')
    expect(applications(SOUND, GAP, title, AREAS, only('札幌', '12'))).toEqual([0])
  })

  test('can be of kinds of facilities', () => {
    const kinds = only('施設区分', '店舗数', '補助申請額')
    expect(applications(SOUND, GAP, kinds, only('大型チェーン薬局', '12', '1020000'))).toEqual([0])
  })

  test('ends with the facilities’ header, or with a facility', () => {
    const nameless = rowWith({ 医療機関等コード: '', 医療機関等名: 'あおば', 施設区分: '' })
    expect(applications(GAP, AREAS, only('札幌', '12'), HEADERS, nameless)).toEqual([4])
    expect(applications(GAP, AREAS, only('札幌', '12'), SOUND, nameless)).toEqual([3, 4])
  })

  test('is said to be left out, with its rows', async () => {
    const rows = [HEADERS, SOUND, GAP, AREAS, only('札幌', '1')]
    const { rows: results, blocks } = await checked(fileOf(lines(rows)))
    expect(results.map(({ number }) => number)).toEqual([2])
    expect(blocks.at(-1)?.skipped).toContainEqual({ reason: 'note', count: 2, numbers: [4, 5] })
  })
})

describe('a row is an application', () => {
  test.each<[string, readonly string[]]>([
    ['a code', only('34-1071-2362', 'あおば')],
    ['a kind', only('', 'あおば', '診療所')],
    ['the name of a facility', only('', 'みほん薬局（新店）', '', '見積中')],
    ['a code that is still to come', only('未取得', 'あおば')],
  ])('with %s, also after a gap', (_, row) => {
    expect(applications(SOUND, GAP, row)).toEqual([0, 2])
  })

  test('without a gap before it, whatever it holds', () => {
    expect(applications(SOUND, AREAS)).toEqual([0, 1])
  })
})
