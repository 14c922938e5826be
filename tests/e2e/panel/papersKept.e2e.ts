import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { type OwnPortal, openPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND, SOUND_DAY } from '../form/applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { filesWith } from '../storage/profileFiles.ts'
import { bytesOf, writePapers } from '../workspace/paperFiles.ts'
import { dropPapers } from './dropPapers.ts'

/** Made-up names, of signs that stand side by side nowhere else. */
const SECRET = 'ぬゆ鷽蠹システム'
const PICTURE = '端末の領収書.png'

let portal: OwnPortal
let panel: Panel
let files: Record<string, Uint8Array> = {}
beforeAll(async () => {
  portal = await openPortal()
  const { session } = portal
  const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-papers-'))
  const tab = await session.newPage()
  files = await bytesOf(await writePapers(tab, folder, SECRET))
  await tab.close()
  await rm(folder, { recursive: true, force: true })
  session.page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(session)
  await openForm(session.page)
  await prefill(session.page, SOUND)
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await panel.click('書類を確かめる')
  await panel.waitFor((document) => document.querySelector('.papers .paper-drop'))
})
// The last test ends the session; this does where it was not reached.
afterAll(() => portal?.close())

const verdict = (is: string) =>
  panel.waitFor((document, wanted) => document.querySelector(`[data-verdict="${wanted}"]`), is)

/** Presses 直す of one fact of a paper, within the panel: each fact has such a button. */
const correct = async (paper: string, fact: string, title: string, text: string) => {
  await panel.waitFor(
    (document, wanted) => {
      const row = document.querySelector(
        `[data-paper="${wanted.paper}"] [data-fact="${wanted.fact}"]`,
      )
      if (row?.querySelector('form')) return true
      const buttons = [...(row?.querySelectorAll('button') ?? [])]
      buttons.find(({ textContent }) => textContent === '直す')?.click()
      return false
    },
    { paper, fact },
  )
  await panel.fill(`${title}の正しい値`, text)
  await panel.click('この値にする')
  await panel.waitFor(
    (document, wanted) =>
      document.querySelector(
        `[data-paper="${wanted.paper}"] [data-fact="${wanted.fact}"][data-basis="person"]`,
      ),
    { paper, fact },
  )
}

test('three papers dropped into the panel are shown, a wrong sum is found and corrected, and all is well', async () => {
  await dropPapers(panel, files)
  await verdict('fail')
  await panel.waitFor((document) => {
    const all = [...document.querySelectorAll<HTMLImageElement>('.papers .paper-page img')]
    return all.length === 2 && all.every(({ naturalWidth }) => naturalWidth > 400)
  })
  await panel.waitForText('『領収書内訳書.xlsx』の足し算が合いません。')
  await correct('領収書内訳書.xlsx', 'total', '合計', '171,000')
  await verdict('review')
  await correct(PICTURE, 'total', '合計', '41,000円')
  await correct(PICTURE, 'date', '発行日', '2025年12月5日')
  await correct(PICTURE, 'addressee', '宛名', 'みほん診療所')
  await panel.click('画像と見比べた')
  await verdict('pass')
  await panel.waitForText('書類に直すところは見つかりません')
})

test('nothing of the papers is in any file of the profile, and no request was made', async () => {
  await portal.session.stop()
  const { count, found } = await filesWith(portal.session.profileDir, [SECRET, SECRET.slice(0, 4)])
  expect(count).toBeGreaterThan(20)
  expect([...found.values()].flat()).toEqual([])
  const requests = await portal.session.endAndListRequests()
  const foreign = requests.filter(
    ({ by, url }) => by === 'extension' && /^(https?|wss?):/.test(url),
  )
  expect(foreign).toEqual([])
})
