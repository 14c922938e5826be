import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sized } from '../../soak/amounts.ts'
import type { Panel } from '../browsers/panel.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { ownPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { expectNothingWrongWith, lookAtPanel } from '../look/axe.ts'
import { boxesIn, endToast, stopToast, unfold, waitForBoxes } from '../panel/ticking.ts'
import { failWrites, letWrite } from './fullStorage.ts'
import { onSmallDisk } from './smallDisk.ts'

const portal = ownPortal()
let panel: Panel
/** A disk that is really full, under Chromium's storage; `null` where that takes more rights. */
let disk: Awaited<ReturnType<typeof onSmallDisk>> = null

beforeAll(async () => {
  const { session } = portal
  await openAnswered(session)
  const { kind, profileDir } = session
  await session.kill(async () => {
    if (kind !== 'chromium') return
    disk = await onSmallDisk(join(profileDir, 'Default/Local Extension Settings'))
  })
  console.log(`${kind}: ${disk ? 'a disk of its own' : 'an injected error of the disk'}`)
  panel = await session.openPanel()
  await unfold(panel)
})
afterAll(() => disk?.remove())

/** Fills the disk once Chromium has nothing to write that was begun before. */
async function fill(left: number): Promise<void> {
  if (disk === null) return failWrites(panel)
  // The log is new from the panel's start on: see `prepareStorage`.
  await panel.waitFor(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome')
    return (await storage.session.get('sound')).sound === true
  })
  await disk.rest()
  await disk.fill(left)
}
const makeRoom = () => (disk ? disk.makeRoom() : letWrite(panel))

/** How many changes the panel says to be unsaved. */
const unsaved = () =>
  panel.evaluate((document) =>
    Number(/保存できていない変更が (\d+)件/.exec(document.body.innerText)?.[1] ?? 0),
  )

/** Clicks a box, and waits until the panel shows it as saved, or one more change as unsaved. */
async function click(place: number): Promise<void> {
  const before = { place, done: (await boxesIn(panel))[place] ?? false, unsaved: await unsaved() }
  await panel.evaluate((document, at) => {
    document.querySelectorAll<HTMLInputElement>('.all-tasks input[type=checkbox]')[at]?.click()
  }, place)
  await panel.waitFor((document, { place, done, unsaved }) => {
    const box = document.querySelectorAll<HTMLInputElement>('.all-tasks input[type=checkbox]')[
      place
    ]
    const isSaved = box?.closest('label')?.textContent?.includes('に終わりました')
    const count = /保存できていない変更が (\d+)件/.exec(document.body.innerText)?.[1]
    return (box?.checked === !done && isSaved === !done) || Number(count ?? 0) > unsaved
  }, before)
}

/** Bytes that are left on the disk. */
const LEFT = [8_000, 0, 200_000].slice(0, sized(1, 3))

test.each(LEFT)(
  'with %i bytes left on the disk, everything shown as saved survives a restart, and the rest is reported',
  async (left) => {
    const before = await boxesIn(panel)
    await fill(left)
    for (const place of before.keys()) await click(place)
    const shown = await boxesIn(panel)
    const changed = shown.filter((done, place) => done !== before[place]).length
    expect(await unsaved()).toBe(before.length - changed)
    if (changed < before.length) {
      expect(await panel.text()).toMatch(/ディスクがいっぱいか、書き込めない|保存場所がいっぱい/)
    }
    await portal.session.kill(async () => disk?.makeRoom())
    panel = await portal.session.openPanel()
    await unfold(panel)
    // What the browser still kept of the rest is saved by now.
    await panel.waitFor(() => Object.keys(localStorage).length === 0)
    expect(await unsaved()).toBe(0)
    const isSaved = (done: boolean, place: number) => done !== before[place]
    expect((await boxesIn(panel)).map(isSaved)).toEqual(
      shown.map((done, place) => isSaved(done, place) || expect.any(Boolean)),
    )
  },
)

/** What is to be shown once the changes are saved that are not. */
let wanted: boolean[] = []

test('unsaved changes can be exported as a file while the disk is full', async () => {
  // The toast of the first ones would lie over other buttons for some seconds.
  await stopToast(panel)
  await fill(0)
  const failed: number[] = []
  // The first ones can find room in a block of the disk that is in use already.
  for (const place of (await boxesIn(panel)).keys()) {
    const before = await unsaved()
    await click(place)
    if ((await unsaved()) > before) failed.push(place)
    if (failed.length === 2) break
  }
  expect(await unsaved()).toBe(2)
  wanted = (await boxesIn(panel)).map((done, place) => done !== failed.includes(place))
  await endToast(panel)
  await panel.waitFor((document) => document.querySelector('.undo') === null)
  // The notice stands on top; scrolled to a task, its buttons lie half below the header.
  await panel.evaluate(() => scrollTo(0, 0))
  expectNothingWrongWith(await lookAtPanel(panel), 'light')
  await panel.click('変更を入れた控えを作る')
  await panel.waitFor((document) => document.querySelector('.notice a[download]'))
  await panel.evaluate((document) => {
    document.querySelector<HTMLAnchorElement>('.notice a[download]')?.click()
  })
  const { downloads } = portal.session
  const [facility] = await vi.waitFor(
    async () => {
      const [name = ''] = await readdir(downloads)
      return JSON.parse(await readFile(join(downloads, name), 'utf8')).facilities
    },
    { timeout: PATIENCE },
  )
  const done = Object.entries<[boolean]>(facility.registers).filter(
    ([path, [value]]) => path.startsWith('tick:') && value,
  )
  expect(done).toHaveLength(wanted.filter(Boolean).length)
})

test('once there is space, the same panel saves them, and they survive a restart', async () => {
  await makeRoom()
  await panel.click('もう一度保存する')
  await waitForBoxes(panel, wanted)
  await panel.waitFor((document) => !document.body.innerText.includes('保存できていない変更が'))
  expect(await panel.text()).not.toContain('ディスクがいっぱい')
  await portal.session.restart()
  panel = await portal.session.openPanel()
  await unfold(panel)
  await waitForBoxes(panel, wanted)
})
