/** `npm run bench:page`: what a page pays for the extension, beside an empty content script. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from '../../e2e/browsers/install.ts'
import { extensionDir, openSession } from '../../e2e/browsers/session.ts'
import { startPractice } from '../../practice/server.ts'
import { writeEmptyExtension } from './emptyExtension.ts'
import { LOADS, type Load } from './loads.ts'
import { profile, type Spent } from './profile.ts'

/** Whatever else the machine does only adds: the run in which a script took least counts. */
const RUNS = 5
const SHOWN = 10

ensureBrowser('chromium')
const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-bench-'))
await writeEmptyExtension(folder)
const practice = await startPractice()
const ours = await openSession('chromium', { practice, extensionDir: extensionDir('chromium') })
const empty = await openSession('chromium', { practice, extensionDir: folder })
for (const { page } of [ours, empty]) {
  // The browser asks whether a form that was typed into may be left: the next load would wait for it.
  page.on('dialog', (dialog) => void dialog.accept())
}

const least = (runs: readonly Spent[]): Spent =>
  runs.reduce((best, run) => (run.extension < best.extension ? run : best))

async function measure({ name, goal, run }: Load) {
  const spent: { ours: Spent[]; empty: Spent[] } = { ours: [], empty: [] }
  // The first load of each fills the caches of the browser.
  for (const { page } of [ours, empty]) await run(page)
  for (let turn = 0; turn < RUNS; turn += 1) {
    spent.ours.push(await profile(ours.page, () => run(ours.page)))
    spent.empty.push(await profile(empty.page, () => run(empty.page)))
  }
  const best = { ours: least(spent.ours), empty: least(spent.empty) }
  const share = best.ours.extension / best.ours.page
  console.table({
    [name]: {
      'page (ms)': round(best.ours.page),
      'ours (ms)': round(best.ours.extension),
      'longest (ms)': round(best.ours.longest),
      'empty script (ms)': round(best.empty.extension),
      share: `${(share * 100).toFixed(1)} %`,
      goal: `≤ ${(goal * 100).toFixed(1)} %`,
    },
  })
  const dearest = [...best.ours.functions].sort(([, a], [, b]) => b - a).slice(0, SHOWN)
  for (const [name, time] of dearest) console.log(`  ${round(time)} ms  ${name}`)
}

const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10

try {
  for (const load of LOADS) await measure(load)
} finally {
  await Promise.all([ours.close(), empty.close()])
  await practice.close()
  await rm(folder, { recursive: true })
}
