import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedPart, estimate, outcomesOf } from '../../lib/check'
import { rulesFor } from '../../lib/check/rules'
import { checkRow, commonOutcomes } from '../../lib/sheet/checkRow'
import { conditionsOf, type Job } from '../../lib/sheet/job'
import { rowReader } from '../../lib/sheet/row'
import { inSheet } from '../../lib/sheet/rowWords'
import { DAY, fileOf, guide, HEADERS, jobOf, lines, rowWith, SOUND } from './files'

const job = await jobOf(fileOf(lines([HEADERS, SOUND])))
const cells = fc
  .record({
    医療機関等コード: fc.constantFrom('3410712362', '3440712366', '3410712363', '', '12'),
    医療機関等名: fc.constantFrom('みほん診療所', 'みほん病院', '', '-'),
    施設区分: fc.constantFrom('診療所', '病院', '診療所・薬局', '', 'その他'),
    モバイル端末等の購入費: fc.constantFrom(
      '41000',
      '80,000円（税抜）',
      '',
      '-1',
      '4.1E+04',
      '約4万',
    ),
    総事業費: fc.constantFrom('171000', '171', '', '9999999'),
    補助申請額: fc.constantFrom('128000', '129000', '12800', '127,500', '0', ''),
    完了日: fc.constantFrom('2025/12/10', '46001', '2027/1/1', '2019/1/1', '', '未定'),
    申請日: fc.constantFrom('2026/1/20', '2025/11/1', '2026/2/1', ''),
    過去の補助の有無: fc.constantFrom('いいえ', 'はい', '', '？'),
    領収書ファイル名: fc.constantFrom('領収書.pdf', '見積書.pdf', '', '有', '領収書内訳書.xlsx'),
  })
  .map(rowWith)
const rowOf = (own: readonly string[], number = 2) => ({
  cells: own,
  damaged: false,
  number,
  sameAs: null,
})

describe('rows that are checked together', () => {
  test('have the results that each has alone', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 2, maxLength: 8 }), (rows) => {
        const together = conditionsOf(job)
        for (const own of rows) {
          expect(checkRow(rowOf(own), together)).toEqual(checkRow(rowOf(own), conditionsOf(job)))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('are said what the rules say one by one, the gravest first', () => {
    const checked = checkedPart(guide)
    const asOf = Temporal.PlainDate.from(DAY)
    const order = { fail: 0, review: 1, advice: 2 }
    const read = rowReader(job.columns, checked)
    const conditions = conditionsOf(job)
    const said = commonOutcomes(conditions).map(({ rule }) => rule)
    const rules = rulesFor(checked).filter(
      ({ id, needs }) => !said.includes(id) && needs.length > 0,
    )
    fc.assert(
      fc.property(cells, (own) => {
        const application = read.application(own)
        const expected = outcomesOf(rules, application, asOf)
          .flatMap(({ answer, message, advice, unseen }) => [
            ...(answer === 'fail' || (answer === 'review' && !unseen)
              ? [{ answer, text: inSheet(message) }]
              : []),
            ...(advice ? [{ answer: 'advice' as const, text: inSheet(advice) }] : []),
          ])
          .sort((a, b) => order[a.answer] - order[b.answer])
        const check = checkRow(rowOf(own), conditions)
        const byRules = check.reasons.filter(({ source }) => source !== null)
        expect(byRules.map(({ answer, text }) => ({ answer, text }))).toEqual(expected)
        const due = estimate(application, checked)
        expect(check.estimate).toBe(due.state === 'estimated' ? due.amount : null)
      }),
      { numRuns: 200 },
    )
  })
})

test('cells that would be one text if they were put together are told apart', () => {
  const own: Job = { ...job, columns: { ...job.columns } }
  const conditions = conditionsOf(own)
  const amounts = (mobile: string, system: string) =>
    checkRow(
      rowOf(rowWith({ モバイル端末等の購入費: mobile, レセプトコンピュータの改修費: system })),
      conditions,
    ).estimate
  expect(amounts('4100', '0130000')).toBe(100_000)
  expect(amounts('41000', '130000')).toBe(128_000)
})
