import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../lib/check/rule'
import { commonOutcomes } from '../../lib/sheet/checkRow'
import { type Block, checkSheet } from '../../lib/sheet/checkSheet'
import { conditionsOf } from '../../lib/sheet/job'
import { japanese } from '../japanese'
import { fileOf, guide, HEADERS, jobOf, lines, rowWith, sentences } from './files'

const [ONE, TWO] = ['3410712362', '3410810000']
const source = { document: '施設で確認した申請期限', section: '2月1日に入力' }
const until = (date: string): Deadline => ({ date, notice: 'hub', source, own: true })

/** The file of two facilities, checked after the guide's deadline. */
async function checkedWith(
  deadlines: ReadonlyMap<string, Deadline>,
  change: Readonly<Record<string, string>> = {},
) {
  const rows = [ONE, TWO].map((code) =>
    rowWith({ 医療機関等コード: code, 申請日: '2026/2/10', ...change }),
  )
  const job = { ...(await jobOf(fileOf(lines([HEADERS, ...rows])))), asOf: '2026-02-10', deadlines }
  const blocks: Block[] = []
  for await (const block of checkSheet(job, sentences)) blocks.push(block)
  const found = blocks.flatMap((block) => block.rows)
  return {
    answers: found.map(({ answer }) => answer),
    csv: blocks.map(({ csv }) => csv).join(''),
    common: commonOutcomes(
      conditionsOf(
        job,
        null,
        found.map(({ code }) => code),
      ),
    )
      .filter(({ unseen }) => !unseen)
      .map(({ message, mend }) => `${japanese(message)}${japanese(mend)}`),
  }
}

describe('a facility’s own deadline goes before the guide’s', () => {
  const passed = '手引きの申請期限 令和8年（2026年）1月31日 を過ぎています。'

  test('without one, all rows are judged by the guide’s', async () => {
    const { answers, csv, common } = await checkedWith(new Map())
    expect(answers).toEqual(['nothingElse', 'nothingElse'])
    expect(csv).toContain(passed)
    expect(common).toEqual([expect.stringMatching(RegExp(`^${passed}`))])
  })

  test('the row of that facility is OK, and the file says that there is such a row', async () => {
    const { answers, csv, common } = await checkedWith(new Map([[ONE, until('2026-03-31')]]))
    expect(answers).toEqual(['pass', 'nothingElse'])
    expect(csv).toContain(passed)
    expect(common).toEqual([expect.stringContaining('期限を入力した施設の行は')])
  })

  test('where every row has one, nothing is said of the guide’s', async () => {
    const both = new Map([
      [ONE, until('2026-03-31')],
      [TWO, until('2026-04-30')],
    ])
    const { answers, csv, common } = await checkedWith(both)
    expect(answers).toEqual(['pass', 'pass'])
    expect(csv).not.toContain('を過ぎています')
    expect(common).toEqual([])
  })

  test('one that has passed is said of its row', async () => {
    const { answers, csv } = await checkedWith(new Map([[ONE, until('2026-02-05')]]))
    expect(answers).toEqual(['review', 'nothingElse'])
    expect(csv).toContain('施設で確認した申請期限 令和8年（2026年）2月5日 を過ぎています。')
  })

  test('a date of application after it is said as well', async () => {
    const { answers, csv } = await checkedWith(new Map([[ONE, until('2026-02-20')]]), {
      申請日: '2026/2/25',
    })
    expect(answers).toEqual(['review', 'review'])
    expect(csv).toContain('施設で確認した申請期限 令和8年（2026年）2月20日 より後')
  })

  test('another code has no say', async () => {
    const { answers } = await checkedWith(new Map([['1310712360', until('2026-03-31')]]))
    expect(answers).toEqual(['nothingElse', 'nothingElse'])
    expect(guide.subsidy.deadline?.date).toBe('2026-01-31')
  })
})
