import type { WorkspacePage } from '../../components/Workspace'
import { openToday } from '../../lib/state/today'

/** A page keeps its state while the user visits another one. */
function page(
  id: WorkspacePage['id'],
  title: WorkspacePage['title'],
  open: WorkspacePage['load'],
): WorkspacePage {
  let opened: ReturnType<WorkspacePage['load']> | undefined
  return {
    id,
    title,
    load: () => {
      opened ??= open()
      return opened
    },
  }
}

/** The pages of the workspace; each is loaded when it is first opened. */
export const WORKSPACE_PAGES: readonly [WorkspacePage, ...WorkspacePage[]] = [
  page('facilities', 'placeFacilities', async () => {
    const [{ FacilitiesPage }, { openFacilitiesState }] = await Promise.all([
      import('../../components/facilities/FacilitiesPage'),
      import('../../lib/state/workspace/facilities'),
    ])
    const state = openFacilitiesState(openToday())
    return () => <FacilitiesPage state={state} />
  }),
  page('sheet', 'sheetTitle', async () => {
    const [{ SheetPage }, { openSheetState }] = await Promise.all([
      import('../../components/sheet/SheetPage'),
      import('../../lib/state/sheet/sheet'),
    ])
    const state = openSheetState()
    return () => <SheetPage state={state} />
  }),
  page('print', 'placePrint', async () => {
    const [{ PrintPage }, { openPrintState }] = await Promise.all([
      import('../../components/print/PrintPage'),
      import('../../lib/state/workspace/print'),
    ])
    const state = openPrintState()
    return () => <PrintPage state={state} />
  }),
  page('backup', 'backupTitle', async () => {
    const [{ BackupPage }, { openBackupState }] = await Promise.all([
      import('../../components/backup/BackupPage'),
      import('../../lib/state/workspace/backup'),
    ])
    const state = openBackupState()
    return () => <BackupPage state={state} />
  }),
  page('sync', 'placeSync', async () => {
    const [{ SyncPage }, { openSyncState }] = await Promise.all([
      import('../../components/sync/SyncPage'),
      import('../../lib/state/workspace/sync'),
    ])
    const state = openSyncState()
    return () => <SyncPage state={state} />
  }),
  page('log', 'placeLog', async () => {
    const [{ LogPage }, { openLogState }] = await Promise.all([
      import('../../components/log/LogPage'),
      import('../../lib/state/workspace/log'),
    ])
    const state = openLogState()
    return () => <LogPage state={state} />
  }),
  page('data', 'placeStorage', async () => {
    const [{ StoragePage }, { openStorageState }] = await Promise.all([
      import('../../components/storage/StoragePage'),
      import('../../lib/state/workspace/storage'),
    ])
    const state = openStorageState()
    return () => <StoragePage state={state} />
  }),
  page('guides', 'manageGuides', async () => {
    const [{ GuidesPage }, { openGuidesState }, { openAssignmentsState }] = await Promise.all([
      import('../../components/guides/GuidesPage'),
      import('../../lib/state/workspace/guides'),
      import('../../lib/state/workspace/assignments'),
    ])
    const guides = openGuidesState()
    const assignments = openAssignmentsState()
    return () => <GuidesPage guides={guides} assignments={assignments} />
  }),
  page('rules', 'placeRules', async () => {
    const [{ RulesPage }, { openRulesState }] = await Promise.all([
      import('../../components/rules/RulesPage'),
      import('../../lib/state/workspace/rules'),
    ])
    const state = openRulesState()
    return () => <RulesPage state={state} />
  }),
]
