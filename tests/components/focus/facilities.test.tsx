// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { test } from 'vitest'
import { FacilitiesPage } from '../../../components/facilities/FacilitiesPage'
import { loadGuide } from '../../../lib/guide/guides'
import { facilityRows } from '../../../lib/progress/table/facilityRow'
import { NO_FILTER } from '../../../lib/progress/table/facilityTable'
import type { FacilitiesState } from '../../../lib/state/workspace/facilitiesTypes'
import type { LogState } from '../../../lib/state/workspace/log'
import { storedWith } from '../../progress/storedFacility'
import { expectFocusOn, press } from '../pressing'
import { nothing, removeFocusSilently, show } from './page'

removeFocusSilently()

const guide = await loadGuide()

const LOG: LogState = {
  records: signal(null),
  guides: signal([]),
  answer: signal(null),
  troubles: signal([]),
  undo: nothing,
  name: signal(null),
  setName: nothing,
  nameIsSaved: signal(false),
}

const TODAY = Temporal.PlainDate.from('2026-01-20')

/** Two facilities, both of them selected. */
function facilities() {
  const makeRow = facilityRows([guide], TODAY)
  const all = signal(['みほん薬局', '北店'].map((name) => makeRow(storedWith({ name }))))
  const selected = signal<ReadonlySet<string>>(new Set(all.value.map(({ id }) => id)))
  const filter = signal(NO_FILTER)
  const busy = signal(false)
  const state: FacilitiesState = {
    all,
    first: signal(null),
    keepFirst: nothing,
    today: signal(TODAY),
    current: signal(null),
    guides: signal([]),
    filter,
    sort: signal({ by: 'name', descending: false }),
    page: signal(0),
    editing: signal(null),
    selected,
    opened: signal(null),
    busy,
    canUndo: signal(false),
    announced: signal(null),
    troubles: signal([]),
    setFilter: (more) => {
      filter.value = { ...filter.value, ...more }
    },
    sortBy: nothing,
    turnTo: nothing,
    edit: nothing,
    save: nothing,
    open: nothing,
    undo: nothing,
    bulk: ([id = '']) => {
      busy.value = true
      all.value = all.value.filter((row) => row.id !== id)
      selected.value = new Set()
    },
    select: () => {
      selected.value = new Set()
    },
    use: nothing,
  }
  return { state, busy, filter }
}

test('施設: after clearing the selection, the focus is on the table’s summary', async () => {
  await show(<FacilitiesPage state={facilities().state} log={LOG} />)
  await press('選ぶのをやめる')
  await expectFocusOn('2件のうち 2件があてはまります。')
})

test('施設: the same while selected facilities are archived, and afterwards', async () => {
  const { state, busy } = facilities()
  await show(<FacilitiesPage state={state} log={LOG} />)
  const select = document.querySelector<HTMLSelectElement>('.selection select')
  await act(() => {
    if (select) select.value = 'archive'
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await press('2件に行う')
  await expectFocusOn('1件のうち 1件があてはまります。')
  await act(() => {
    busy.value = false
  })
  await expectFocusOn('1件のうち 1件があてはまります。')
})

test('施設: the same after clearing a search without results', async () => {
  const { state, filter } = facilities()
  filter.value = { ...NO_FILTER, query: 'ない名前' }
  await show(<FacilitiesPage state={state} log={LOG} />)
  await press('絞り込みをやめる')
  await expectFocusOn('2件のうち 2件があてはまります。')
})
