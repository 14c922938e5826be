// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { SheetResultView } from '../../../components/sheet/SheetResultView'
import type { Outcome } from '../../../lib/check'
import { message } from '../../../lib/message'
import type { SheetResult, SheetState } from '../../../lib/state/sheet/sheetState'

afterEach(() => render(null, document.body))

const nothing = () => {}
const STATE: SheetState = {
  guides: signal(null),
  guide: signal(null),
  stage: signal({ at: 'start' }),
  troubles: signal([]),
  adding: { adding: signal(null), plan: nothing, add: nothing, dismiss: nothing },
  chooseGuide: nothing,
  choose: nothing,
  setMeaning: nothing,
  check: nothing,
  cancel: nothing,
  backToColumns: nothing,
  close: nothing,
}
const RESULT: SheetResult = {
  fileName: '全店舗.csv',
  headers: [],
  rows: [],
  uncheckedFrom: null,
  leftOut: [],
  counts: { fail: 0, review: 0, nothingElse: 0, pass: 0 },
  common: [],
  asOf: '2026-01-20',
  csv: new Blob(),
  reasonsOf: async () => [],
}

test('a file with too many rows names the unchecked ones and what to do', () => {
  render(<SheetResultView state={STATE} result={RESULT} />, document.body)
  expect(document.querySelector('.trouble')).toBeNull()
  render(
    <SheetResultView state={STATE} result={{ ...RESULT, uncheckedFrom: 100_002 }} />,
    document.body,
  )
  expect(document.querySelector('.trouble')?.textContent).toMatch(
    /100,002行目から後は確認していません。.*別のファイルに分けて/,
  )
})

const row = (number: number, answer: SheetResult['rows'][number]['answer'], advice = 0) => ({
  ...{ number, code: '', name: `${number}号店`, kind: null, answer, fails: 0, reviews: 0, advice },
  ...{ estimate: null, sameAs: null, damaged: false, unreadable: false },
})
const show = (result: Partial<SheetResult>) =>
  render(<SheetResultView state={STATE} result={{ ...RESULT, ...result }} />, document.body)

test('rows of a file without a column are not OK: nothing else was found', () => {
  const missing: Outcome = {
    rule: 'total-cost',
    answer: 'review',
    question: message('questionTotalCost'),
    message: message('sheetColumnMissing', '総事業費'),
    fieldIds: [],
    source: { document: '手引き', section: '' },
  }
  show({
    rows: [row(2, 'nothingElse'), row(3, 'nothingElse')],
    counts: { fail: 0, review: 0, nothingElse: 2, pass: 0 },
    common: [missing],
  })
  const text = document.body.textContent ?? ''
  expect(text.match(/の列がないため/g)).toHaveLength(1)
  expect(document.querySelectorAll('tr[data-answer="nothingElse"]')).toHaveLength(2)
  const filters = [...document.querySelectorAll('.filter button')].map((each) => each.textContent)
  expect(filters).toEqual(['すべて 2', '要修正 0', '要確認 0', 'ほかに指摘なし 2'])
  expect(text).not.toContain('OK')
})

test('how many rows were left out is said, with the reasons', () => {
  show({ leftOut: [{ reason: 'total', count: 2, numbers: [12, 30] }] })
  expect(document.querySelector('.notice li')?.textContent).toBe(
    '合計や小計の行：2行（12、30行目）',
  )
})

test('a row with nothing but advice can be opened', () => {
  show({ rows: [row(2, 'pass', 1)], counts: { fail: 0, review: 0, nothingElse: 0, pass: 1 } })
  expect(document.querySelector('tr[data-row="2"] button')?.getAttribute('aria-label')).toBe(
    '見る：2行目の理由',
  )
})
