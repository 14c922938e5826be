import type { WorkspacePage } from '../../components/Workspace'

/** A page keeps its state while the user visits another one. */
function page(
  id: WorkspacePage['id'],
  title: WorkspacePage['title'],
  open: WorkspacePage['load'],
  inSettings = false,
): WorkspacePage {
  let opened: ReturnType<WorkspacePage['load']> | undefined
  return {
    id,
    title,
    inSettings,
    load: () => {
      opened ??= open()
      return opened
    },
  }
}

function setting(...[id, title, open]: Parameters<typeof page>): WorkspacePage {
  return page(id, title, open, true)
}

/** The pages of the workspace; each is a script of its own, loaded when it is first opened. */
export const WORKSPACE_PAGES: readonly [WorkspacePage, ...WorkspacePage[]] = [
  page('facilities', 'placeFacilities', async () =>
    (await import('./pages/facilities')).openFacilitiesPage(),
  ),
  page('sheet', 'sheetTitle', async () => (await import('./pages/sheet')).openSheetPage()),
  page('papers', 'papersOpen', async () => (await import('./pages/papers')).openPapersPage()),
  page('print', 'placePrint', async () => (await import('./pages/print')).openPrintPage()),
  setting('backup', 'backupTitle', async () => (await import('./pages/backup')).openBackupPage()),
  setting('sync', 'placeSync', async () => (await import('./pages/sync')).openSyncPage()),
  setting('share', 'placeShare', async () => (await import('./pages/share')).openSharePage()),
  setting('log', 'placeLog', async () => (await import('./pages/log')).openLogPage()),
  setting('data', 'placeStorage', async () => (await import('./pages/data')).openDataPage()),
  setting('guides', 'manageGuides', async () => (await import('./pages/guides')).openGuidesPage()),
  setting('editor', 'placeEditor', async () => (await import('./pages/editor')).openEditorPage()),
  setting('rules', 'placeRules', async () => (await import('./pages/rules')).openRulesPage()),
]
