import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What `npm test` runs in Firefox: the main path, and what differs between the browsers. Chromium runs
 * every file; `npm run soak` runs every file in Firefox as well.
 */
const FILES = [
  // The main path: first question, ticks that outlive the browser, the check of a form, the workspace.
  'panel/firstQuestions',
  'panel/panel',
  'panel/progress',
  'form/outcomes',
  'workspace/workspace',
  // The sidebar is narrower than Chromium's panel can be.
  'look/reflow',
  // Firefox's own focus, accessibility tree and colours.
  'form/goto',
  'look/forcedColours',
  'look/keyboard',
  'form/attachments',
  // What is held back before it is sent, and what the page hears of us.
  'guard/hostileElements',
  'guard/identical',
  'guard/quiet',
  'guard/confirming',
  'guard/sending',
  // What a hostile page tries, against both browsers' own ways.
  'attack/closedTrees',
  'attack/facilityCode',
  'attack/otherSends',
  'attack/rewritten',
  // What stands over the page.
  'article/articlePlaces',
  'form/marks',
  // Storage, its room, what a crash leaves of it, downloads, 同期, and an update of the extension.
  'storage/full',
  'storage/killed',
  'storage/stored',
  'storage/sync',
  'storage/update',
  // Access to the portal, which each browser withholds and gives in its own way.
  'panel/access',
  // The extension's files, which each browser loads in its own way.
  'panel/unloaded',
  // The address bar, the toolbar button and notifications: in Chromium out of a test's reach.
  'article/addressBar',
  'panel/deadline',
]

/** The paths of these files. */
export function filesInFirefox(): string[] {
  const paths = FILES.map((file) => `tests/e2e/${file}.e2e.ts`)
  const gone = paths.filter((path) => !existsSync(join(import.meta.dirname, '../..', path)))
  if (gone.length > 0) throw new Error(`No such files: ${gone.join(', ')}`)
  return paths
}
