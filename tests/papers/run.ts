/**
 * `npm run bench:papers`: how often each field of a paper is read right, not at all, or wrong, on
 * documents that are made here; in the real Chromium, after a build. `-- --part 5` takes a fifth, and
 * `-- --group folded` one kind of document.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { ensureBrowser } from '../e2e/browsers/install.ts'
import { extensionDir, openSession } from '../e2e/browsers/session.ts'
import { startPractice } from '../practice/server.ts'
import { corpus } from './corpus.ts'
import { openScore, type ReadFacts } from './score.ts'

const { part, group: wantedGroup } = parseArgs({
  options: { part: { type: 'string', default: '1' }, group: { type: 'string' } },
}).values

/** Gives a file to 書類を確かめる, and reads what it shows. */
async function factsOf(page: Page, path: string): Promise<ReadFacts> {
  const input = await page.waitForSelector('.papers input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(path)
  await page.waitForSelector('.papers [data-verdict]')
  const facts = await page.$$eval('.read-paper:first-of-type .paper-fact', (all) =>
    all.map((each) => [
      each.getAttribute('data-fact') ?? '',
      {
        value: each.querySelector('.value')?.textContent ?? '',
        basis: each.getAttribute('data-basis') ?? '',
      },
    ]),
  )
  return Object.fromEntries(facts)
}

async function removePapers(page: Page): Promise<void> {
  await page.$$eval('.read-paper .actions button:last-child', (all) => {
    for (const each of all) if (each instanceof HTMLElement) each.click()
  })
  await page.waitForFunction(() => document.querySelector('.read-paper') === null)
}

ensureBrowser('chromium')
const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-bench-'))
const practice = await startPractice()
const session = await openSession('chromium', { practice, extensionDir: extensionDir('chromium') })
const score = openScore()
const times = new Map<string, number[]>()
try {
  const papers = await session.openExtensionPage('workspace.html#papers')
  const samples = corpus()
    .filter(({ group }) => wantedGroup === undefined || group === wantedGroup)
    .filter((_, at) => at % Number(part) === 0)
  for (const { group, id, ending, make, wanted } of samples) {
    const path = join(folder, `書類.${ending}`)
    await session.page.bringToFront()
    await writeFile(path, await make(session.page))
    await papers.bringToFront()
    const begin = performance.now()
    score.add(group, id, wanted, await factsOf(papers, path))
    times.set(group, [...(times.get(group) ?? []), performance.now() - begin])
    await removePapers(papers)
  }
  console.log(`${samples.length} documents`)
  for (const line of score.lines()) console.log(line)
  for (const [group, all] of times) {
    const [middle = 0] = all.toSorted((a, b) => a - b).slice(Math.floor(all.length / 2))
    console.log(
      `${group.padEnd(24)} ${(middle / 1000).toFixed(1)} s a document, at most ${(Math.max(...all) / 1000).toFixed(1)} s`,
    )
  }
} finally {
  await session.close()
  await practice.close()
  await rm(folder, { recursive: true, force: true })
}
