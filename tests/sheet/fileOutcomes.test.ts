import { describe, expect, test } from 'vitest'
import { checkedPart } from '../../lib/check'
import { bundledGuide, GUIDE_IDS } from '../../lib/guide/guides'
import { commonOutcomes } from '../../lib/sheet/checkRow'
import { checkSheet } from '../../lib/sheet/checkSheet'
import { readHead } from '../../lib/sheet/head/head'
import { conditionsOf } from '../../lib/sheet/job'
import { templateOf } from '../../lib/sheet/template'
import { japanese } from '../japanese'
import { checked, DAY, fileOf, HEADERS, jobOf, lines, rowWith, SOUND, sentences } from './files'

/** A file without these columns, with rows of every kind. */
function without(...gone: string[]): File {
  const kept = (cells: readonly string[]) =>
    cells.filter((_, column) => !gone.includes(HEADERS[column] ?? ''))
  const hospital = rowWith({
    ...{ 医療機関等コード: '2412700607', 医療機関等名: 'みほん病院', 施設区分: '病院' },
    ...{ レセプトコンピュータの改修費: '781000', 総事業費: '822000', 補助申請額: '411000' },
  })
  return fileOf(lines([HEADERS, SOUND, hospital].map(kept)))
}

async function saidOf(file: File): Promise<string[]> {
  return commonOutcomes(conditionsOf(await jobOf(file)))
    .filter(({ unseen }) => !unseen)
    .map(({ message }) => japanese(message))
}

describe('a column that is missing is said of the file, once', () => {
  test.each([
    ['総事業費', ['『総事業費』の列がないため、確認できません。']],
    ['施設区分', ['『施設区分』の列がないため、確認できません。']],
    ['完了日', ['『完了日』の列がないため、確認できません。']],
    ['医療機関等コード', ['『医療機関等コード』の列がないため、確認できません。']],
    ['領収書内訳書ファイル名', ['『領収書内訳書』の列がないため、確認できません。']],
  ])('%s', async (header, said) => {
    expect(await saidOf(without(header))).toEqual(said)
    const { rows, csv } = await checked(without(header))
    expect(rows.map(({ answer, fails, reviews }) => [answer, fails, reviews])).toEqual([
      ['nothingElse', 0, 0],
      ['nothingElse', 0, 0],
    ])
    expect(csv.match(/の列がないため/g)).toHaveLength(1)
    expect(csv.match(/,ほかに指摘なし,/g)).toHaveLength(2)
    expect(csv).not.toContain(',OK,')
  })

  test('all columns of files are one matter', async () => {
    const file = without('領収書ファイル名', '領収書内訳書ファイル名')
    expect(await saidOf(file)).toEqual(['添付ファイルの列がないため、確認できません。'])
  })

  test('several columns, each on a line', async () => {
    expect(await saidOf(without('総事業費', '完了日', '過去の補助の有無'))).toEqual([
      '『総事業費』の列がないため、確認できません。',
      '『完了日』の列がないため、確認できません。',
      'すでに補助を受けたかどうかが分かりません。',
    ])
  })
})

test('what a row has besides is still said of the row', async () => {
  const rows = [rowWith({}), rowWith({ 医療機関等コード: '2412700607', 完了日: '2026/5/1' })]
  const headers = HEADERS.map((header) => (header === '総事業費' ? '備考' : header))
  const { rows: results } = await checked(fileOf(lines([headers, ...rows])))
  expect(results.map(({ answer }) => answer)).toEqual(['nothingElse', 'fail'])
})

test('a file with all columns has rows that are OK', async () => {
  expect(await saidOf(without())).toEqual([])
  const { rows } = await checked(without())
  expect(rows.map(({ answer }) => answer)).toEqual(['pass', 'pass'])
})

test.each(GUIDE_IDS)('what no notice confirms in the guide %s is said of each row', async (id) => {
  const guide = await bundledGuide(id)
  if (!guide) throw new Error(id)
  const file = fileOf(templateOf(guide).replace('（記入例）', ''))
  const result = await readHead(file, guide.form.fields)
  if (!result.ok) throw new Error(japanese(result.reason))
  const { format, headers, meanings } = result.head
  const job = { file, format, columns: { headers, meanings }, guide: checkedPart(guide), asOf: DAY }
  const common = commonOutcomes(conditionsOf(job)).filter(({ unseen }) => !unseen)
  expect(common.filter(({ rule }) => rule !== 'deadline')).toEqual([])
  for await (const { rows } of checkSheet(job, sentences)) expect(rows).toHaveLength(1)
})
