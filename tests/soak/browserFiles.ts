import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { amounts } from './amounts.ts'

/** In both browsers in `npm test`: the main path, and where the browsers differ most. */
const MAIN_PATH = [
  // First question, the check of a form, what is held back before it is sent, the workspace.
  'panel/firstQuestions',
  'panel/panel',
  'form/attachments',
  'guard/sending',
  'workspace/workspace',
]

/** In Chromium in `npm test`: for each thing that a person does the file that shows it. */
const ACTIONS = [
  'article/addressBar',
  'article/articlePlaces',
  'attack/closedTrees',
  'attack/facilityCode',
  'form/controls',
  'form/goto',
  'form/markReasons',
  'form/marks',
  'form/outcomes',
  'form/typed',
  'guard/confirming',
  'guard/quiet',
  'look/formSummary',
  'look/keyboard',
  'panel/deadlinePassed',
  'panel/notes',
  'panel/papers',
  'panel/papersKept',
  'panel/receipt',
  'panel/undo',
  'storage/stored',
  'storage/versions',
  'workspace/excel',
  'workspace/facilities',
  'workspace/guides',
  'workspace/papers',
  'workspace/sheet/kept',
  'workspace/sheet/manyRows',
  'workspace/sheet/results',
]

/** In Firefox in `npm run test:all` as well: what differs between the browsers. */
const DIFFERENCES = [
  // Each browser's own closed trees and address bar.
  'attack/closedTrees',
  'article/addressBar',
  'panel/progress',
  // The sidebar is narrower than Chromium's panel can be.
  'look/reflow',
  // Firefox's own focus and colours.
  'form/goto',
  'look/forcedColours',
  'look/keyboard',
  // Each browser's own controls.
  'form/controls',
  'form/outcomes',
  // What is held back before it is sent, and what the page notices.
  'guard/hostileElements',
  'guard/identical',
  'guard/quiet',
  'guard/confirming',
  // What a hostile page tries, against both browsers' own ways.
  'attack/facilityCode',
  'attack/otherSends',
  'attack/rewritten',
  // What is drawn over the page.
  'article/articlePlaces',
  'form/markReasons',
  'form/marks',
  // Storage, its quota, what a crash leaves of it, 同期 and the shared folder, and an update of the extension.
  'storage/full',
  'storage/handover',
  'storage/killed',
  'storage/policy',
  'storage/share',
  'storage/stored',
  'storage/sync',
  'storage/update',
  'storage/updateFrom',
  // Access to the portal, which each browser withholds and gives in its own way.
  'panel/access',
  // The extension's files, which each browser loads in its own way, and the engines that read papers.
  'panel/unloaded',
  'panel/papers',
  'panel/papersKept',
  'workspace/papers',
  'workspace/editor',
  'workspace/newGuide',
  'workspace/twoEditors',
  // Each browser lays paper out in its own way.
  'workspace/paper',
  // The toolbar button and notifications, which a test in Chromium cannot reach.
  'panel/deadline',
]

const EVERY_FILE = ['tests/e2e/**/*.e2e.ts']

/** Needs the profiler of Chromium, which no other browser has: it measures what the page pays. */
const CHROMIUM_ONLY = ['form/cost']

/** @throws Error where a file of a list is missing. */
function pathsOf(...lists: readonly (readonly string[])[]): string[] {
  const paths = lists.flat().map((file) => `tests/e2e/${file}.e2e.ts`)
  const missing = paths.filter((path) => !existsSync(join(import.meta.dirname, '../..', path)))
  if (missing.length > 0) throw new Error(`No such files: ${missing.join(', ')}`)
  return paths
}

// Made when the module is loaded: a file that was renamed is noticed by every command.
const CHROMIUM = {
  short: pathsOf(MAIN_PATH, ACTIONS),
  all: EVERY_FILE,
  soak: EVERY_FILE,
}
const FIREFOX = {
  short: pathsOf(MAIN_PATH),
  all: pathsOf(MAIN_PATH, DIFFERENCES),
  soak: [...EVERY_FILE, ...pathsOf(CHROMIUM_ONLY).map((path) => `!${path}`)],
}

/** The files of browser tests that the command runs in each browser. */
export const browserFiles = {
  chromium: amounts === null ? EVERY_FILE : CHROMIUM[amounts],
  firefox: amounts === null ? EVERY_FILE : FIREFOX[amounts],
}
