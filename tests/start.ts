/**
 * `npm start`: the extension beside the practice portal, in a real browser; with `-- --demo` filled
 * with invented facilities, for a training.
 */
import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { dayInTokyo } from '../lib/notation/tokyoDay.ts'
import { ensureBrowser } from './e2e/browsers/install.ts'
import type { Kind } from './e2e/browsers/running.ts'
import { extensionDir, openSession } from './e2e/browsers/session.ts'
import { fillDemo } from './practice/demo.ts'
import { type Practice, startPractice } from './practice/server.ts'
import { hasDisplay, showUntilClosed } from './practiceWindow.ts'
import { walk } from './walk.ts'

const ROOT = join(import.meta.dirname, '..')
const PICTURES = join(ROOT, '.pictures')
/** WXT makes an expression of the folder's path: "junbi-navi (1)" would match nothing. */
const UNBUILDABLE = /[()[\]{}+*?^$|]/
const isDemo = process.argv.includes('--demo')
const kind: Kind = process.argv.includes('--firefox') ? 'firefox' : 'chromium'

function build() {
  const target = kind === 'chromium' ? 'chrome' : 'firefox'
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs')
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('拡張機能を作れませんでした。上の表示をご確認ください。')
}

async function run(practice: Practice) {
  const session = await openSession(kind, {
    practice,
    extensionDir: extensionDir(kind),
    headless: !hasDisplay,
  })
  try {
    if (isDemo) await fillDemo(session, dayInTokyo(Temporal.Now.instant()))
    if (hasDisplay) await showUntilClosed(session)
    else await walk(session, practice, PICTURES)
  } finally {
    await session.close()
  }
}

/** Ends with a sentence that says what to do, without the places in our code. */
function prepare() {
  if (UNBUILDABLE.test(ROOT)) {
    console.error(
      `フォルダーの名前に ( ) などの記号があると作れません。記号を除いて、もう一度お試しください。\n${ROOT}`,
    )
    process.exit(1)
  }
  try {
    build()
    ensureBrowser(kind)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

console.log('拡張機能を作っています。')
prepare()
await mkdir(PICTURES, { recursive: true })
const practice = await startPractice()
await run(practice).finally(() => practice.close())
