// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { test } from 'vitest'
import { ImportBackup } from '../../../components/backup/ImportBackup'
import { GuideImport } from '../../../components/guides/GuideImport'
import { AddFacilities } from '../../../components/sheet/AddFacilities'
import { loadGuide } from '../../../lib/guide/guides'
import type { Adding, AddingState } from '../../../lib/state/sheet/sheetFacilities'
import type { BackupState, ImportStage } from '../../../lib/state/workspace/backup'
import type { GuideCandidate } from '../../../lib/state/workspace/guideCandidate'
import type { GuidesState } from '../../../lib/state/workspace/guides'
import { expectFocusOn, press } from '../pressing'
import { nothing, removeFocusSilently, show } from './page'

removeFocusSilently()

const guide = await loadGuide()

test('CSV: after cancelling to add facilities, the focus is on the button that offers it', async () => {
  const adding = signal<Adding | null>(null)
  const state: AddingState = {
    adding,
    plan: () => {
      const fresh = [{ row: 2, name: '北店', code: '3410712362', kind: null, namesakes: [] }]
      const facilities = { fresh, changed: [], same: [], asked: [], skipped: [], absent: [] }
      adding.value = { at: 'preview', facilities, decisions: new Map(), guide }
    },
    decide: nothing,
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
