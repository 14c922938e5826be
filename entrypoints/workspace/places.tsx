import type { WorkspacePage } from '../../components/Workspace'

/** A place keeps its state while a person goes to another one and back. */
function place(
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

/** What the workspace is opened for; each is loaded when a person goes there. */
export const WORKSPACE_PAGES: readonly [WorkspacePage, ...WorkspacePage[]] = [
  place('facilities', 'placeFacilities', async () => {
    const [{ FacilitiesPlace }, { openFacilitiesState }] = await Promise.all([
      import('../../components/facilities/FacilitiesPlace'),
      import('../../lib/state/workspace/facilities'),
    ])
    const state = openFacilitiesState()
    return () => <FacilitiesPlace state={state} />
  }),
  place('sheet', 'sheetTitle', async () => {
    const [{ SheetSection }, { openSheetState }] = await Promise.all([
      import('../../components/sheet/SheetSection'),
      import('../../lib/state/sheet/sheet'),
    ])
    const state = openSheetState()
    return () => <SheetSection state={state} />
  }),
  place('print', 'placePrint', async () => {
    const [{ PrintPlace }, { openPrintState }] = await Promise.all([
      import('../../components/print/PrintPlace'),
      import('../../lib/state/workspace/print'),
    ])
    const state = openPrintState()
    return () => <PrintPlace state={state} />
  }),
  place('backup', 'backupTitle', async () => {
    const [{ BackupPlace }, { openBackupState }] = await Promise.all([
      import('../../components/backup/BackupPlace'),
      import('../../lib/state/workspace/backup'),
    ])
    const state = openBackupState()
    return () => <BackupPlace state={state} />
  }),
  place('sync', 'placeSync', async () => {
    const [{ SyncPlace }, { openSyncState }] = await Promise.all([
      import('../../components/sync/SyncPlace'),
      import('../../lib/state/workspace/sync'),
    ])
    const state = openSyncState()
    return () => <SyncPlace state={state} />
  }),
  place('log', 'placeLog', async () => {
    const [{ LogPlace }, { openLogState }] = await Promise.all([
      import('../../components/log/LogPlace'),
      import('../../lib/state/workspace/log'),
    ])
    const state = openLogState()
    return () => <LogPlace state={state} />
  }),
  place('data', 'placeStorage', async () => {
    const [{ StoragePlace }, { openStorageState }] = await Promise.all([
      import('../../components/storage/StoragePlace'),
      import('../../lib/state/workspace/stored'),
    ])
    const state = openStorageState()
    return () => <StoragePlace state={state} />
  }),
  place('guides', 'manageGuides', async () => {
    const [{ GuidesPlace }, { openGuidesState }, { openAssignmentsState }] = await Promise.all([
      import('../../components/guides/GuidesPlace'),
      import('../../lib/state/workspace/guides'),
      import('../../lib/state/workspace/assignments'),
    ])
    const guides = openGuidesState()
    const assignments = openAssignmentsState()
    return () => <GuidesPlace guides={guides} assignments={assignments} />
  }),
  place('rules', 'placeRules', async () => {
    const [{ RulesPlace }, { openRulesState }] = await Promise.all([
      import('../../components/rules/RulesPlace'),
      import('../../lib/state/workspace/rules'),
    ])
    const state = openRulesState()
    return () => <RulesPlace state={state} />
  }),
]
