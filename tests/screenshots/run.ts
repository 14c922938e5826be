/**
 * `npm run screenshots`: every view of panel and workspace, light and dark, from the real Chromium, and
 * the pictures of the stores; with `-- --store` these alone.
 */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBrowser } from '../e2e/browsers/install.ts'
import { extensionDir, openSession } from '../e2e/browsers/session.ts'
import { type Practice, startPractice } from '../practice/server.ts'
import { walkPanel } from './panel.ts'
import { takeStore } from './store.ts'
import { file, PICTURES, ROOT } from './take.ts'
import { walkWorkspace } from './workspace.ts'

/** The ones that the README shows. */
const README = ['panel-beside-form', 'panel-way', 'panel-sound', 'workspace-facilities-1280-light']

async function takeViews(practice: Practice): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true })
  await mkdir(PICTURES, { recursive: true })
  const session = await openSession('chromium', {
    practice,
    extensionDir: extensionDir('chromium'),
  })
  try {
    await walkPanel(session)
    await walkWorkspace(session)
    for (const name of README) await cp(file(name), join(ROOT, '.github', `${name}.png`))
  } finally {
    await session.close()
  }
  console.log(PICTURES)
}

ensureBrowser('chromium')
const practice = await startPractice()
try {
  if (!process.argv.includes('--store')) await takeViews(practice)
  practice.reset()
  await takeStore(practice, 'ja')
  await takeStore(practice, 'en')
} finally {
  await practice.close()
}
