/** `npm run dev`: the extension beside the practice portal, rebuilt and reloaded at each change. */
import { join } from 'node:path'
import { createServer } from 'wxt'
import { ensureBrowser } from './e2e/browsers/install.ts'
import type { Kind } from './e2e/browsers/running.ts'
import { openSession } from './e2e/browsers/session.ts'
import { startPractice } from './practice/server.ts'
import { hasDisplay, showUntilClosed } from './practiceWindow.ts'

const ROOT = join(import.meta.dirname, '..')
const kind: Kind = process.argv.includes('--firefox') ? 'firefox' : 'chromium'
const target = kind === 'chromium' ? 'chrome' : 'firefox'

ensureBrowser(kind)
const practice = await startPractice()
// WXT would start a browser of its own, which knows nothing of the practice portal.
const server = await createServer({ root: ROOT, browser: target, webExt: { disabled: true } })
await server.start()
const session = await openSession(kind, {
  practice,
  extensionDir: join(ROOT, '.output', `${target}-mv3-dev`),
  headless: !hasDisplay,
})
try {
  await showUntilClosed(session)
} finally {
  await session.close()
  await server.stop()
  await practice.close()
}
