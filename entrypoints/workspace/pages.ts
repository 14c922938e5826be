import type { WorkspacePage } from '../../components/Workspace'

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

/** The pages of the workspace; each is a script of its own, loaded when it is first opened. */
export const WORKSPACE_PAGES: readonly [WorkspacePage, ...WorkspacePage[]] = [
  page('facilities', 'placeFacilities', async () =>
    (await import('./pages/facilities')).openFacilitiesPage(),
  ),
  page('sheet', 'sheetTitle', async () => (await import('./pages/sheet')).openSheetPage()),
  page('print', 'placePrint', async () => (await import('./pages/print')).openPrintPage()),
  page('backup', 'backupTitle', async () => (await import('./pages/backup')).openBackupPage()),
  page('sync', 'placeSync', async () => (await import('./pages/sync')).openSyncPage()),
  page('log', 'placeLog', async () => (await import('./pages/log')).openLogPage()),
  page('data', 'placeStorage', async () => (await import('./pages/data')).openDataPage()),
  page('guides', 'manageGuides', async () => (await import('./pages/guides')).openGuidesPage()),
  page('rules', 'placeRules', async () => (await import('./pages/rules')).openRulesPage()),
]
