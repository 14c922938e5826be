// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FacilityTable } from '../../../components/facilities/FacilityTable'
import { loadGuide } from '../../../lib/guide/guides'
import { facilityRows } from '../../../lib/progress/table/facilityRow'
import { NO_FILTER } from '../../../lib/progress/table/facilityTable'
import type { FacilitiesState } from '../../../lib/state/workspace/facilitiesState'
import { storedWith } from '../../progress/storedFacility'
import { waitFor } from '../../waitFor'

const silence = new AbortController()

afterEach(() => {
  silence.abort()
  render(null, document.body)
})

const TODAY = Temporal.PlainDate.from('2026-01-20')
const makeRow = facilityRows([await loadGuide()], TODAY)
const ROWS = [makeRow(storedWith({ name: 'みほん薬局' })), makeRow(storedWith({ name: '北店' }))]
const nothing = () => {}

/** The table, with nothing chosen in it; `current` is the facility in use. */
function show() {
  const current = signal<string | null>(null)
  const state: FacilitiesState = {
    all: signal(ROWS),
    current,
    guides: signal([]),
    filter: signal(NO_FILTER),
    sort: signal({ by: 'name', descending: false }),
    editing: signal(null),
    selected: signal(new Set()),
    batch: signal(null),
    announced: signal(null),
    troubles: signal([]),
    look: nothing,
    sortBy: nothing,
    edit: nothing,
    save: nothing,
    archive: nothing,
    changeGuide: nothing,
    stopBatch: nothing,
    select: nothing,
    use: nothing,
  }
  render(
    <FacilityTable state={state} rows={ROWS} selected={new Set()} shared={new Map()} />,
    document.body,
  )
  return current
}

const button = (name: string) => document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)

// Nothing is laid out here, and a table without a height renders no row.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
})

test('when the pressed button disappears because its facility became the current one, the focus stays in the row', async () => {
  const current = show()
  // As in Firefox, which fires no event when the focused element is removed.
  window.addEventListener('focusout', (event) => event.stopImmediatePropagation(), {
    capture: true,
    signal: silence.signal,
  })
  await act(() => button('みほん薬局をパネルで使う')?.focus())
  expect(document.activeElement?.textContent).toBe('使う')
  current.value = ROWS[0]?.id ?? null
  await waitFor(() => expect(button('みほん薬局をパネルで使う')).toBeNull())
  await waitFor(() => expect(document.activeElement?.textContent).toBe('みほん薬局'))
})
