// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, test } from 'vitest'
import { ImportBackup } from '../../components/backup/ImportBackup'
import { FacilitiesPage } from '../../components/facilities/FacilitiesPage'
import { GuideImport } from '../../components/guides/GuideImport'
import { AddFacilities } from '../../components/sheet/AddFacilities'
import { SyncPage } from '../../components/sync/SyncPage'
import { loadGuide } from '../../lib/guide/guides'
import { message } from '../../lib/message'
import type { SyncState } from '../../lib/progress/sync/state'
import { facilityRows } from '../../lib/progress/table/facilityRow'
import { NO_FILTER } from '../../lib/progress/table/facilityTable'
import type { Adding, AddingState } from '../../lib/state/sheet/sheetFacilities'
import type { BackupState, ImportStage } from '../../lib/state/workspace/backup'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import type { GuideCandidate } from '../../lib/state/workspace/guideCandidate'
import type { GuidesState } from '../../lib/state/workspace/guides'
import type { LogState } from '../../lib/state/workspace/log'
import { japanese } from '../japanese'
import { storedWith } from '../progress/storedFacility'
import { expectFocusOn, press } from './pressing'

const guide = await loadGuide()
const OFF: SyncState = {
  on: false,
  at: null,
  sentAt: null,
  receivedAt: null,
  travelling: 0,
  unfitCount: 0,
  trouble: null,
  failures: 0,
  due: null,
}
const nothing = () => {}
const show = (what: ComponentChild) => act(() => render(what, document.body))

beforeEach(() => {
  // As in Firefox, which fires no event when the focused element is removed.
  const silence = (event: Event) => event.stopImmediatePropagation()
  window.addEventListener('focusout', silence, { capture: true })
  return () => window.removeEventListener('focusout', silence, { capture: true })
})
afterEach(() => {
  render(null, document.body)
})

test('同期: after cancelling or confirming, the focus is on the next control', async () => {
  const sync = signal<SyncState>(OFF)
  const state = {
    sync,
    unfit: signal([]),
    isLeft: signal(false),
    isRunning: signal(false),
    troubles: signal([]),
    start: () => {
      sync.value = { ...OFF, on: true }
    },
    stop: () => {
      sync.value = OFF
    },
    removeSynced: nothing,
    syncNow: nothing,
  }
  await show(<SyncPage state={state} />)
  await press('同期をオンにする')
  await press('やめておく')
  await expectFocusOn('同期をオンにする')
  await press('同期をオンにする')
  await press('この内容で同期を始める')
  await expectFocusOn(japanese(message('syncIsOn')))
  await press('同期をオフにする')
  await press('やめておく')
  await expectFocusOn('同期をオフにする')
  await press('同期をオフにする')
  await press('オフにして、送った内容は残す')
  await expectFocusOn(japanese(message('syncIsOff')))
})

test('同期: after removing the data of an earlier sync, the focus stays on the page', async () => {
  const isLeft = signal(true)
  const state = {
    sync: signal(OFF),
    unfit: signal([]),
    isLeft,
    isRunning: signal(false),
    troubles: signal([]),
    start: nothing,
    stop: nothing,
    removeSynced: () => {
      isLeft.value = false
    },
    syncNow: nothing,
  }
  await show(<SyncPage state={state} />)
  await press(japanese(message('syncLeftForget')))
  await expectFocusOn(japanese(message('syncIsOff')))
})

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

test('CSV: after cancelling to add facilities, the focus is on the button that offers it', async () => {
  const adding = signal<Adding | null>(null)
  const state: AddingState = {
    adding,
    plan: () => {
      const fresh = [{ row: 2, name: '北店', code: '3410712362', kind: null }]
      const facilities = { fresh, changed: [], same: [], skipped: [], absent: [] }
      adding.value = { at: 'preview', facilities, guide }
    },
    add: nothing,
    undo: nothing,
    dismiss: () => {
      adding.value = null
    },
  }
  await show(<AddFacilities state={state} rows={[]} guide={guide} />)
  await press('このファイルの施設を施設一覧に加える')
  await press('加えない')
  await expectFocusOn('このファイルの施設を施設一覧に加える')
})

test('控え: after cancelling an import, the focus is on the heading above the file field', async () => {
  const plan = {
    facilities: [],
    guides: [],
    drafts: 0,
    forms: { added: 1, changed: 0, kept: 0 },
    opens: null,
    isEmpty: false,
  }
  const preview = { at: 'preview', fileName: '控え.json', exportedAt: null, plan } as const
  const stage = signal<ImportStage>(preview)
  const state: BackupState = {
    facilities: signal([]),
    made: signal(null),
    stage,
    troubles: signal([]),
    make: nothing,
    discard: nothing,
    choose: nothing,
    importFile: nothing,
    dismiss: () => {
      stage.value = { at: 'start' }
    },
  }
  await show(<ImportBackup state={state} />)
  await press('取り込まない')
  await expectFocusOn('控えのファイルを取り込む')
})

test('手引き: the same after cancelling the import of an edition', async () => {
  const of = { id: guide.id, fileName: '新しい版.json', shared: null, isInForce: false }
  const candidate = signal<GuideCandidate | null>({
    ...of,
    state: 'sound',
    guide,
    changes: null,
    overruled: false,
  })
  const state: GuidesState = {
    guides: signal([]),
    refused: signal([]),
    candidate,
    troubles: signal([]),
    choose: nothing,
    offer: nothing,
    use: nothing,
    dismiss: () => {
      candidate.value = null
    },
    removeEdition: nothing,
  }
  await show(<GuideImport state={state} />)
  await press('取り込まない')
  await expectFocusOn('新しい版の取り込み')
})
