// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { PrintPage } from '../../../components/print/PrintPage'
import { loadGuide } from '../../../lib/guide/guides'
import { message } from '../../../lib/message'
import { type Facility, newFacility } from '../../../lib/progress/facility/facility'
import { emptyStored } from '../../../lib/progress/facility/facilityRecord'
import { progressOf } from '../../../lib/progress/facility/progressOf'
import { type FacilityRow, facilityRows } from '../../../lib/progress/table/facilityRow'
import type { Prepared, PrintState } from '../../../lib/state/workspace/print'
import { withTick } from '../../progress/ticked'

afterEach(() => render(null, document.body))

const guide = await loadGuide()
const ONE: Prepared = { facility: newFacility(), guide, standsIn: false }

const TODAY = Temporal.PlainDate.from('2026-01-20')
const makeRow = facilityRows([guide], TODAY)
const rowOf = (facility: Facility): FacilityRow => {
  const { deadline } = progressOf(guide, facility, TODAY)
  return { ...makeRow(emptyStored(facility)), facility, deadline }
}

function showAt(sheet: string, facilities: readonly Prepared[], more: Partial<PrintState> = {}) {
  location.hash = `print/${sheet}`
  const state: PrintState = {
    all: signal(facilities),
    rows: signal(facilities.map(({ facility }) => rowOf(facility))),
    chosen: signal(facilities[0] ?? null),
    check: signal(null),
    today: signal(Temporal.PlainDate.from('2025-12-10')),
    troubles: signal([]),
    choose: () => {},
    remove: () => {},
    ...more,
  }
  render(<PrintPage state={state} />, document.body)
  const text = document.body.textContent ?? ''
  return { text, canPrint: text.includes('印刷する') && document.querySelector('.paper') !== null }
}

test.each(['progress', 'briefing', 'list'])('a sheet of %s can be printed', (sheet) => {
  expect(showAt(sheet, [ONE]).canPrint).toBe(true)
})

const BUTTON = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent)

test.each([
  ['progress', [], '印刷する施設がまだありません'],
  ['briefing', [], '印刷する施設がまだありません'],
  ['list', [{ ...ONE, facility: { ...ONE.facility, archived: true } }], '施設がまだありません'],
  ['outcomes', [ONE], '印刷する確認結果がありません'],
  ['briefing', [{ ...ONE, guide: { ...guide, phases: [] } }], '職員への説明の内容がないため'],
])('without content for %s the page says so and offers no print button', (sheet, all, said) => {
  const { text } = showAt(sheet, all)
  expect(text).toContain(said)
  expect(BUTTON()).not.toContain('印刷する')
  expect(document.querySelector('.paper')).toBeNull()
})

test('a result that could not be read is not shown as a missing one', () => {
  const troubles = signal([message('troubleReadingPlace')])
  const { text } = showAt('outcomes', [ONE], { troubles })
  expect(text).not.toContain('印刷する確認結果がありません')
  expect(BUTTON()).toEqual(['読み込み直す'])
})

test.each<[string, Facility, string]>([
  ['has to apply', newFacility(), '2026/1/31'],
  ['has applied', withTick(newFacility(), 'application', true), '申請済み'],
  ['need not apply', { ...newFacility(), subsidised: true }, '対象外'],
])('the list says of a facility that %s what its deadline is', (_, facility, deadline) => {
  showAt('list', [{ ...ONE, facility }])
  expect(document.querySelector('.paper td.when')?.textContent).toBe(deadline)
})

test('the list prints those that were selected, and says so', () => {
  const others = [newFacility(), newFacility()].map((facility) => ({ ...ONE, facility }))
  const picked = [ONE, ...others].slice(0, 2).map(({ facility }) => facility.id)
  const { text } = showAt(`list/by=code&ids=${picked.join()}`, [ONE, ...others])
  expect(document.querySelectorAll('.paper tbody tr')).toHaveLength(2)
  expect(text).toContain('絞り込み：選んだ施設だけ')
})

test('the briefing is about the product that is chosen, with the card reader and without it', () => {
  const { text } = showAt('briefing', [ONE])
  expect(text).toContain('カードリーダーなしで')
  const manuals = () => document.querySelector('.paper ul:not(.ticks)')?.textContent ?? ''
  expect(manuals()).toMatch(/操作マニュアル.*マイナ資格確認アプリのセットアップ/)
  const select = document.querySelector('select')
  if (select) select.value = 'マイナ資格確認アプリ'
  act(() => {
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(manuals()).toMatch(/^マイナ資格確認アプリのセットアップ/)
  expect(document.querySelector('.paper')?.textContent).toContain(
    'カードリーダーなしで（マイナ資格確認アプリ）',
  )
})

const cellsOf = (facility: Partial<Facility>, product = '') => {
  showAt('briefing', [{ ...ONE, facility: { ...ONE.facility, ...facility } }])
  const select = document.querySelector('select')
  if (select) select.value = product
  act(() => {
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  return [...document.querySelectorAll('.changes tbody td:nth-child(3)')].map(
    ({ textContent }) => textContent ?? '',
  )
}

test('the briefing says what changes by product and facility, and what the handbook leaves open', () => {
  const [reading, , care, payment, broken] = cellsOf({}, 'マイナ資格確認アプリ')
  expect(reading).toBe(
    'モバイル端末の『マイナ資格確認アプリ』でマイナンバーカードを読み取り、資格を確認します。',
  )
  expect(care).toContain('改修：まだ')
  expect(payment).toBe('手引きに書かれていません。変わるところ：')
  expect(broken).toContain('0800-080-4583')
  expect(cellsOf({ adapted: true })[2]).toContain('オンライン診療等のために改修した')
  expect(cellsOf({ subsidised: true })[2]).toContain('追加の改修なしで')
  const modification = { done: true, at: '2025-12-10T00:00:00Z', by: '', day: '2025-11-20' }
  expect(cellsOf({ ticks: { modification } })[2]).toContain('令和7年（2025年）11月20日に完了')
})

test('the list says of how many facilities the deadline has passed', () => {
  const rows = signal(
    [rowOf(ONE.facility)].map((row) => ({
      ...row,
      deadline: { state: 'passed' as const, date: '2026-01-31' },
    })),
  )
  expect(showAt('list', [ONE], { rows }).text).toContain('申請期限を過ぎた施設 1')
})
