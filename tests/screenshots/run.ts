/** `npm run screenshots`: every view of panel and workspace, light and dark, from the real Chromium. */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBrowser } from '../e2e/browsers/install.ts'
import { extensionDir, openSession } from '../e2e/browsers/session.ts'
import { startPractice } from '../practice/server.ts'
import { walkPanel } from './panel.ts'
import { file, PICTURES, ROOT } from './take.ts'
import { walkWorkspace } from './workspace.ts'

/** The ones that the README shows. */
const README = ['panel-beside-form', 'panel-way', 'panel-sound', 'workspace-facilities-1280-light']

ensureBrowser('chromium')
await rm(PICTURES, { recursive: true, force: true })
await mkdir(PICTURES, { recursive: true })
const practice = await startPractice()
const session = await openSession('chromium', {
  practice,
  extensionDir: extensionDir('chromium'),
})
try {
  await walkPanel(session)
  await walkWorkspace(session)
  for (const name of README) {
    await cp(file(name), join(ROOT, '.github', `${name}.png`))
  }
} finally {
  await session.close()
  await practice.close()
}
console.log(PICTURES)
