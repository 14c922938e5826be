import type { Place } from '../../components/Workspace'

/** A place keeps its state while a person goes to another one and back. */
function place(id: Place['id'], title: Place['title'], open: Place['load']): Place {
  let opened: ReturnType<Place['load']> | undefined
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
export const PLACES: readonly [Place, ...Place[]] = [
  place('facilities', 'placeFacilities', async () => {
    const [{ FacilitiesPlace }, { openFacilitiesState }] = await Promise.all([
      import('../../components/facilities/FacilitiesPlace'),
      import('./facilities'),
    ])
    const state = openFacilitiesState()
    return () => <FacilitiesPlace state={state} />
  }),
  place('sheet', 'sheetTitle', async () => {
    const [{ SheetSection }, { openSheetState }] = await Promise.all([
      import('../../components/sheet/SheetSection'),
      import('./sheet'),
    ])
    const state = openSheetState()
    return () => <SheetSection state={state} />
  }),
  place('print', 'placePrint', async () => {
    const [{ PrintPlace }, { openPrintState }] = await Promise.all([
      import('../../components/print/PrintPlace'),
      import('./print'),
    ])
    const state = openPrintState()
    return () => <PrintPlace state={state} />
  }),
  place('backup', 'backupTitle', async () => {
    const [{ BackupPlace }, { openBackupState }] = await Promise.all([
      import('../../components/backup/BackupPlace'),
      import('./backup'),
    ])
    const state = openBackupState()
    return () => <BackupPlace state={state} />
  }),
  place('sync', 'placeSync', async () => {
    const [{ SyncPlace }, { openSyncState }] = await Promise.all([
      import('../../components/sync/SyncPlace'),
      import('./sync'),
    ])
    const state = openSyncState()
    return () => <SyncPlace state={state} />
  }),
  place('log', 'placeLog', async () => {
    const [{ LogPlace }, { openLogState }] = await Promise.all([
      import('../../components/records/LogPlace'),
      import('./log'),
    ])
    const state = openLogState()
    return () => <LogPlace state={state} />
  }),
  place('data', 'placeStorage', async () => {
    const [{ StoragePlace }, { openStorageState }] = await Promise.all([
      import('../../components/records/StoragePlace'),
      import('./stored'),
    ])
    const state = openStorageState()
    return () => <StoragePlace state={state} />
  }),
  place('guides', 'manageGuides', async () => {
    const [{ GuidesPlace }, { openGuidesState }, { openAssignmentsState }] = await Promise.all([
      import('../../components/GuidesPlace'),
      import('./guides'),
      import('./assignments'),
    ])
    const guides = openGuidesState()
    const assignments = openAssignmentsState()
    return () => <GuidesPlace guides={guides} assignments={assignments} />
  }),
  place('rules', 'placeRules', async () => {
    const [{ RulesPlace }, { openRulesState }] = await Promise.all([
      import('../../components/RulesPlace'),
      import('./rules'),
    ])
    const state = openRulesState()
    return () => <RulesPlace state={state} />
  }),
]
