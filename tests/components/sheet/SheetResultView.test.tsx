// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { SheetResultView } from '../../../components/sheet/SheetResultView'
import type { Outcome } from '../../../lib/check'
import { message } from '../../../lib/message'
import type { RowFilter } from '../../../lib/sheet/grouping/rowOrder'
import type { SheetResult, SheetState } from '../../../lib/state/sheet/sheetTypes'
import { SOUND_RESULT } from '../../sheet/files'
import { SHEET_STATE } from './sheetState'

afterEach(() => render(null, document.body))

const filter = signal<RowFilter>(null)
const STATE: SheetState = {
  ...SHEET_STATE,
  filter,
  setFilter: (wanted) => {
    filter.value = wanted
  },
}
const RESULT: SheetResult = {
  fileName: '全店舗.csv',
  headers: [],
  rows: [],
  uncheckedFrom: null,
  skipped: [],
  counts: { fail: 0, review: 0, nothingElse: 0, pass: 0 },
  common: [],
  asOf: '2026-01-20',
  csv: new Blob(),
  causes: [],
  readingOf: async () => null,
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
  ...SOUND_RESULT,
  ...{ number, code: '', name: `${number}号店`, kind: null, answer, advice, estimate: null },
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
  show({ skipped: [{ reason: 'total', count: 2, numbers: [12, 30] }] })
  expect(document.querySelector('.left-out li + li')?.textContent).toBe(
    '合計や小計の行：2行（12、30行目）',
  )
})

test('a press on a cause shows its rows only, and another press all of them', () => {
  const cause = (
    count: number,
    answer: 'fail' | 'review',
    text: SheetResult['causes'][0]['text'],
  ) => ({
    ...{ count, answer, text, columns: [0] },
  })
  show({
    headers: ['申請額'],
    rows: [row(2, 'review'), { ...row(3, 'fail'), causes: [1] }],
    causes: [
      cause(6, 'review', message('sheetCodeExponent', '…')),
      cause(1, 'fail', message('checkAmountOverCap', '…', '128,000円')),
    ],
  })
  const shown = () =>
    [...document.querySelectorAll('tr[data-row]')].map((each) => each.getAttribute('data-row'))
  const buttons = [...document.querySelectorAll<HTMLElement>('.causes button')]
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    '要修正補助申請額 … が、補助限度額 128,000円 を超えています1件',
    '要確認コードが指数表示6件',
  ])
  act(() => buttons[0]?.click())
  expect(shown()).toEqual(['3'])
  expect(buttons[0]?.getAttribute('aria-pressed')).toBe('true')
  act(() => buttons[0]?.click())
  expect(shown()).toEqual(['2', '3'])
})

test('a press on a column sorts by it, and another turns the order', () => {
  show({ rows: [row(2, 'pass'), row(3, 'fail'), row(4, 'review')] })
  const order = () =>
    [...document.querySelectorAll('tr[data-row]')].map((each) => each.getAttribute('data-row'))
  const press = () => act(() => document.querySelectorAll<HTMLElement>('th button')[1]?.click())
  press()
  expect(order()).toEqual(['3', '4', '2'])
  expect(document.querySelectorAll('th')[1]?.getAttribute('aria-sort')).toBe('ascending')
  press()
  expect(order()).toEqual(['2', '4', '3'])
})
