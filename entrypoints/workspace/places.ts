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

/** What the workspace is opened for: each is a script of its own, loaded when a person goes there. */
export const WORKSPACE_PAGES: readonly [WorkspacePage, ...WorkspacePage[]] = [
  place('facilities', 'placeFacilities', async () =>
    (await import('./pages/facilities')).openFacilitiesPage(),
  ),
  place('sheet', 'sheetTitle', async () => (await import('./pages/sheet')).openSheetPage()),
  place('print', 'placePrint', async () => (await import('./pages/print')).openPrintPage()),
  place('backup', 'backupTitle', async () => (await import('./pages/backup')).openBackupPage()),
  place('sync', 'placeSync', async () => (await import('./pages/sync')).openSyncPage()),
  place('log', 'placeLog', async () => (await import('./pages/log')).openLogPage()),
  place('data', 'placeStorage', async () => (await import('./pages/data')).openDataPage()),
  place('guides', 'manageGuides', async () => (await import('./pages/guides')).openGuidesPage()),
  place('rules', 'placeRules', async () => (await import('./pages/rules')).openRulesPage()),
]
