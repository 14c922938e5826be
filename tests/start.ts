/** `npm start`: the extension beside the practice portal, in a real browser. */
import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBrowser } from './e2e/browsers/install.ts'
import { extensionDir, type Kind, openSession, type Session } from './e2e/browsers/session.ts'
import { openForm } from './e2e/form/applicationForm.ts'
import { type Practice, startPractice } from './practice/server.ts'
import { walk } from './walk.ts'

const ROOT = join(import.meta.dirname, '..')
const PICTURES = join(ROOT, '.pictures')
const kind: Kind = process.argv.includes('--firefox') ? 'firefox' : 'chromium'

/** A window can be shown: on Linux only where a display is. */
const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY)

function build() {
  const target = kind === 'chromium' ? 'chrome' : 'firefox'
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs')
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('拡張機能を作れませんでした。上の表示をご確認ください。')
}

/** Shows the panel beside the form, and waits until the person closes the browser. */
async function stay(session: Session) {
  await session.openPanel()
  await openForm(session.page)
  console.log('ブラウザを開きました。終わるときは、ブラウザを閉じてください。')
  const { promise, resolve } = Promise.withResolvers<void>()
  session.browser.once('disconnected', () => resolve())
  await promise
}

async function run(practice: Practice) {
  const session = await openSession(kind, {
    practice,
    extensionDir: extensionDir(kind),
    headless: !hasDisplay,
  })
  try {
    if (hasDisplay) await stay(session)
    else await walk(session, practice, PICTURES)
  } finally {
    await session.close()
  }
}

console.log('拡張機能を作っています。')
build()
ensureBrowser(kind)
await mkdir(PICTURES, { recursive: true })
const practice = await startPractice()
await run(practice).finally(() => practice.close())
