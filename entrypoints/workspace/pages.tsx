import type { WorkspacePage } from '../../components/Workspace'
import { openToday } from '../../lib/state/today'

/** A page that loads once, so that it keeps its state while the user visits another one. */
function page(
  id: WorkspacePage['id'],
  title: WorkspacePage['title'],
  load: WorkspacePage['load'],
): WorkspacePage {
  let loaded: ReturnType<WorkspacePage['load']> | undefined
  return {
    id,
    title,
    load: () => {
      loaded ??= load()
      return loaded
    },
  }
}

/** The pages of the workspace, the first shown by default. Each loads when the user opens it. */
export const WORKSPACE_PAGES: readonly [WorkspacePage, ...WorkspacePage[]] = [
  page('facilities', 'placeFacilities', async () => {
    const [{ FacilitiesPlace }, { openFacilitiesState }] = await Promise.all([
      import('../../components/facilities/FacilitiesPlace'),
      import('../../lib/state/workspace/facilities'),
    ])
    const state = openFacilitiesState(openToday())
    return () => <FacilitiesPlace state={state} />
  }),
  page('sheet', 'sheetTitle', async () => {
    const [{ SheetSection }, { openSheetState }] = await Promise.all([
      import('../../components/sheet/SheetSection'),
      import('../../lib/state/sheet/sheet'),
    ])
    const state = openSheetState()
    return () => <SheetSection state={state} />
  }),
  page('print', 'placePrint', async () => {
    const [{ PrintPlace }, { openPrintState }] = await Promise.all([
      import('../../components/print/PrintPlace'),
      import('../../lib/state/workspace/print'),
    ])
    const state = openPrintState()
    return () => <PrintPlace state={state} />
  }),
  page('backup', 'backupTitle', async () => {
    const [{ BackupPlace }, { openBackupState }] = await Promise.all([
      import('../../components/backup/BackupPlace'),
      import('../../lib/state/workspace/backup'),
    ])
    const state = openBackupState()
    return () => <BackupPlace state={state} />
  }),
  page('sync', 'placeSync', async () => {
    const [{ SyncPlace }, { openSyncState }] = await Promise.all([
      import('../../components/sync/SyncPlace'),
      import('../../lib/state/workspace/sync'),
    ])
    const state = openSyncState()
    return () => <SyncPlace state={state} />
  }),
  page('log', 'placeLog', async () => {
    const [{ LogPlace }, { openLogState }] = await Promise.all([
      import('../../components/log/LogPlace'),
      import('../../lib/state/workspace/log'),
    ])
    const state = openLogState()
    return () => <LogPlace state={state} />
  }),
  page('data', 'placeStorage', async () => {
    const [{ StoragePlace }, { openStorageState }] = await Promise.all([
      import('../../components/storage/StoragePlace'),
      import('../../lib/state/workspace/stored'),
    ])
    const state = openStorageState()
    return () => <StoragePlace state={state} />
  }),
  page('guides', 'manageGuides', async () => {
    const [{ GuidesPlace }, { openGuidesState }, { openAssignmentsState }] = await Promise.all([
      import('../../components/guides/GuidesPlace'),
      import('../../lib/state/workspace/guides'),
      import('../../lib/state/workspace/assignments'),
    ])
    const guides = openGuidesState()
    const assignments = openAssignmentsState()
    return () => <GuidesPlace guides={guides} assignments={assignments} />
  }),
  page('rules', 'placeRules', async () => {
    const [{ RulesPlace }, { openRulesState }] = await Promise.all([
      import('../../components/rules/RulesPlace'),
      import('../../lib/state/workspace/rules'),
    ])
    const state = openRulesState()
    return () => <RulesPlace state={state} />
  }),
]
