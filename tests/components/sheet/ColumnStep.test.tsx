// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { ColumnStep } from '../../../components/sheet/ColumnStep'
import { loadGuide } from '../../../lib/guide/guides'
import { readHead } from '../../../lib/sheet/head/head'
import type { ColumnsStage, SheetState } from '../../../lib/state/sheet/sheetTypes'
import { fileOf } from '../../sheet/files'
import { SHEET_STATE } from './sheetState'

afterEach(() => render(null, document.body))

const guide = await loadGuide()

async function stageOf(text: string): Promise<ColumnsStage> {
  const result = await readHead(fileOf(text), guide.form.fields)
  if (!result.ok) throw new Error(result.reason.key)
  const { head } = result
  const meanings = head.meanings
  const opened = { table: fileOf(text), sheet: null, hidden: 0, head }
  const fileName = '申請.csv'
  return { at: 'columns', fileName, ...opened, sheets: [opened], meanings, isRemembered: false }
}

test('the unit above the table, what a sheet hides and the other sheets are said', async () => {
  const text = '（単位：千円）\n医療機関等コード,総事業費\n3410712362,171\n'
  const stage = { ...(await stageOf(text)), sheet: '申請', hidden: 3 }
  const others = ['申請', '控え'].map((sheet) => ({ ...stage, sheet }))
  const chosen: unknown[] = []
  const state: SheetState = { ...SHEET_STATE, chooseSheet: ({ sheet }) => chosen.push(sheet) }
  render(
    <ColumnStep state={state} stage={{ ...stage, sheets: others }} guide={guide} />,
    document.body,
  )
  const notice = document.querySelector('.notice')?.textContent
  expect(notice).toContain('表の上の「（単位：千円）」に合わせて読みます。')
  expect(notice).toContain('表示されていない行や列が 3 あります。これらも含めて確認します。')
  const select = document.querySelector('select')
  if (select) select.value = '控え'
  select?.dispatchEvent(new Event('change', { bubbles: true }))
  expect(chosen).toEqual(['控え'])
})

test('columns that are called alike are told apart by their letters', async () => {
  const stage = await stageOf('医療機関等コード,費用,費用\n3410712362,41000,130000\n')
  render(<ColumnStep state={SHEET_STATE} stage={stage} guide={guide} />, document.body)
  const heads = [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent)
  expect(heads).toEqual(['費用（B列）', '費用（C列）', '医療機関等コード'])
})

test('of two columns that could be meant a person chooses one', async () => {
  const stage = await stageOf(
    '医療機関等コード,総事業費（税抜）,総事業費（税込）\n3410712362,1,2\n',
  )
  const chosen: unknown[] = []
  const state = { ...SHEET_STATE, setMeaning: (...one: unknown[]) => chosen.push(one) }
  render(<ColumnStep state={state} stage={stage} guide={guide} />, document.body)
  const notice = document.querySelector('.notice.trouble')
  expect(notice?.textContent).toContain(
    'どの列か決められない項目があります：総事業費。下の表でお選びください。',
  )
  const rows = [...document.querySelectorAll('tbody tr')]
  expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual([
    '総事業費（税抜）',
    '総事業費（税込）',
    '医療機関等コード',
  ])
  const button = rows[1]?.querySelector('button')
  expect(button?.getAttribute('aria-label')).toBe('列『総事業費（税込）』を『総事業費』にする')
  button?.click()
  expect(chosen).toEqual([[2, 'totalCost']])
  const answered = { ...stage, meanings: stage.meanings.with(2, 'totalCost') }
  render(<ColumnStep state={SHEET_STATE} stage={answered} guide={guide} />, document.body)
  expect(document.querySelector('tbody button')).toBeNull()
  expect(document.querySelector('.notice.trouble')?.textContent).not.toContain('決められない')
})

test('what was chosen for the same headers before is said to be so, and can be taken back', async () => {
  const stage = await stageOf('医療機関等コード,お金\n3410712362,1\n')
  let forgotten = 0
  const state = { ...SHEET_STATE, forgetColumns: () => forgotten++ }
  render(
    <ColumnStep state={state} stage={{ ...stage, isRemembered: true }} guide={guide} />,
    document.body,
  )
  expect(document.body.textContent).toContain('前回と同じ見出しなので')
  document.querySelector<HTMLElement>('.notice button')?.click()
  expect(forgotten).toBe(1)
})

test('a file without a header says so, and a header of two rows where it is', async () => {
  const one = await stageOf('3410712362,みほん診療所\n2412700607,みほん病院\n')
  render(<ColumnStep state={SHEET_STATE} stage={one} guide={guide} />, document.body)
  expect(document.body.textContent).toContain('見出しの行なし')
  expect(document.body.textContent).toContain('見出しの行が見つからないため')
  const two = await stageOf('医療機関等コード,領収書,\n,日付,金額\n3410712362,2025/12/5,1\n')
  render(<ColumnStep state={SHEET_STATE} stage={two} guide={guide} />, document.body)
  expect(document.body.textContent).toContain('見出しは 1〜2行目')
  expect(document.body.textContent).not.toContain('見出しの行が見つからない')
})
