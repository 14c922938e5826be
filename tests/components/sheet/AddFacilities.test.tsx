// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { AddFacilities } from '../../../components/sheet/AddFacilities'
import { loadGuide } from '../../../lib/guide/guides'
import { facilitiesIn, type ListedFacility } from '../../../lib/sheet/facilities'
import type { Adding, AddingState } from '../../../lib/state/sheet/sheetFacilities'
import { SOUND_RESULT } from '../../sheet/files'
import { press } from '../pressing'
import { SHEET_STATE } from './sheetState'

const guide = await loadGuide()
afterEach(() => render(null, document.body))

const { code, name } = SOUND_RESULT
const listed = (changes: Partial<ListedFacility> = {}): ListedFacility => ({
  id: '1',
  code,
  name,
  kind: 'clinic',
  archived: false,
  ...changes,
})
const row = (number: number, changes: Partial<typeof SOUND_RESULT> = {}) => ({
  ...SOUND_RESULT,
  number,
  ...changes,
})

/** Shows what these rows would add to the list. */
function preview(rows: readonly (typeof SOUND_RESULT)[], list: readonly ListedFacility[]) {
  const facilities = facilitiesIn(rows, list)
  const adding = signal<Adding | null>({
    at: 'preview',
    facilities,
    decisions: new Map(),
    guide,
  })
  const state: AddingState = {
    ...SHEET_STATE.adding,
    adding,
    decide: (some, decision) => {
      if (adding.value?.at !== 'preview' || decision === null) return
      const more = some.map((each) => [each, decision] as const)
      adding.value = { ...adding.value, decisions: new Map([...adding.value.decisions, ...more]) }
    },
  }
  render(<AddFacilities state={state} rows={rows} guide={guide} />, document.body)
}

const groupOf = (title: string) => document.querySelector(`[data-group="${title}"]`)?.textContent
const confirming = () => document.querySelector('button.primary')?.textContent

test('a new facility with the name of one in the list is said to be perhaps a succession', () => {
  preview([row(2, { code: '2412700607' })], [listed()])
  expect(groupOf('addFresh')).toContain(
    'みほん診療所 2412700607：同じ名前の施設が、別のコード（3410712362）で一覧にあります。承継かもしれません。',
  )
  expect(confirming()).toBe('1施設を加える')
})

test('a row without a code is asked about, and nothing is added before it is decided', async () => {
  preview([row(2, { code: '' })], [listed()])
  expect(groupOf('addAskedName')).toContain('2行目：みほん診療所 3410712362')
  expect(confirming()).toBeUndefined()
  const select = document.querySelector('select')
  await act(() => {
    if (select === null) return
    select.value = 'other'
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(confirming()).toBe('1施設を加える')
})

test('facilities taken off the list can all be brought back at once', async () => {
  const list = [
    listed({ archived: true }),
    listed({ id: '2', code: '2412700607', name: '東店', archived: true }),
  ]
  preview([row(2, { name: '本店' }), row(3, { code: '2412700607', name: '東店' })], list)
  const group = groupOf('addAskedArchived')
  expect(group).toContain('2行目：みほん診療所 3410712362 外した施設 みほん診療所 → 本店')
  expect(group).not.toContain('別の施設として加える')
  await press('すべて：一覧に戻す')
  expect(confirming()).toBe('2施設を更新する')
})
