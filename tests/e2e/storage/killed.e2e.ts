import { appendFile, glob } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { sized } from '../../soak/amounts.ts'
import { isWhole } from '../../soak/whole.ts'
import type { Panel } from '../browsers/panel.ts'
import { ownPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import {
  boxesIn,
  countEvents,
  openWorkspace,
  startTicking,
  unfold,
  waitForBoxes,
  waitTicked,
} from '../panel/ticking.ts'

/** Clicks of one run; each is one write. */
const CLICKS = 1000

const portal = ownPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
  await unfold(panel)
})

/** What the boxes show after so many clicks, one after another in turn. */
function after(clicks: number, before: readonly boolean[]): boolean[] {
  const times = (box: number) => Math.floor((clicks + before.length - 1 - box) / before.length)
  return before.map((done, box) => done !== (times(box) % 2 === 1))
}

/** The last changes by number, the latest first; and what could not be read. */
async function lookInside() {
  const workspace = await openWorkspace(portal.session)
  return workspace.evaluate(async () => {
    const { readLog, scanFacilities } = globalThis.junbiProgress
    const [entries, scan] = [await readLog(), await scanFacilities()]
    return { log: entries.map(({ number }) => number), aside: scan.quarantined }
  })
}

/** Ticks until at least so many clicks are kept, kills the browser, and counts what is there. */
async function killAmid(
  { clicks, atLeast }: { clicks: number; atLeast: number },
  meanwhile?: () => Promise<void>,
) {
  const { session } = portal
  const before = await boxesIn(panel)
  const eventsBefore = await countEvents(panel)
  await startTicking(panel, [...before.keys()], clicks)
  const acknowledged = await waitTicked(panel, atLeast)
  await session.kill(meanwhile)
  panel = await session.openPanel()
  await unfold(panel)
  // Whatever was lost is put back before this first work under the lock is done.
  const { log, aside } = await lookInside()
  const written = (await countEvents(panel)) - eventsBefore
  console.log(`${session.kind}: killed after ${acknowledged} kept ticks, ${written} are there`)
  expect(written).toBeGreaterThanOrEqual(acknowledged)
  expect(written).toBeLessThanOrEqual(clicks)
  // Each of them whole: the boxes are as the last one that was written left them.
  await waitForBoxes(panel, after(written, before))
  const last = eventsBefore + written - 1
  expect(log).toEqual(log.map((_, index) => last - index))
  expect(aside).toEqual([])
  return acknowledged
}

const TIMES = Array.from({ length: sized(1, 3) }, (_, time) => time + 1)

test.each(TIMES)('the browser is killed in the middle of 1,000 ticks, time %i', async () => {
  const atLeast = 1 + Math.floor(Math.random() * sized(60, 300))
  expect(await killAmid({ clicks: CLICKS, atLeast })).toBeLessThan(CLICKS)
})

/** The head of a record of 1,000 bytes in a file of Chromium's storage: sum, length and kind. */
const HEAD = Buffer.from([1, 2, 3, 4, 1000 & 0xff, 1000 >> 8, 1])

const TORN = [
  ['its head and a part of its body', Buffer.concat([HEAD, Buffer.alloc(100, 7)])],
  ['its head', HEAD],
  ['a part of its head', HEAD.subarray(0, 3)],
] as const

/** Firefox keeps its storage otherwise: there the browser is only killed three times more. */
const torn = isWhole ? TORN.slice(0, sized(1, 3)) : []

test.for(torn)(
  'ticks after a write of which only %s was written are not lost',
  async ([, bytes]) => {
    const tear = async () => {
      const { profileDir } = portal.session
      const files = glob('Default/Local Extension Settings/*/*.log', { cwd: profileDir })
      for await (const file of files) await appendFile(join(profileDir, file), bytes)
    }
    await killAmid({ clicks: 8, atLeast: 8 }, tear)
    await killAmid({ clicks: 40, atLeast: 40 })
    await killAmid({ clicks: 8, atLeast: 8 })
  },
)
