import { beforeAll, expect, test } from 'vitest'
import { sized } from '../../soak/amounts.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import {
  boxesIn,
  countEvents,
  openWorkspace,
  startTicking,
  ticked,
  unfold,
  waitForBoxes,
  waitTicked,
} from './ticking.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
  await unfold(panel)
})

/** What the boxes show after so many clicks, one after another in turn. */
function after(clicks: number, before: readonly boolean[], boxes: readonly number[]): boolean[] {
  const now = [...before]
  for (let click = 0; click < clicks; click++) {
    const box = boxes[click % boxes.length] ?? 0
    now[box] = !now[box]
  }
  return now
}

const placesOf = (boxes: readonly unknown[]) => [...boxes.keys()]

test('two panels in two windows and the workspace write at once, and nothing is lost', async () => {
  const { session } = portal
  const other = await (await session.newWindow()).openPanel()
  await unfold(other)
  const workspace = await openWorkspace(session)
  const before = await boxesIn(panel)
  const places = placesOf(before)
  const [mine, theirs] = [
    places.filter((place) => place % 2 === 0),
    places.filter((place) => place % 2 === 1),
  ]
  const eventsBefore = await countEvents(panel)
  const clicks = sized(30, 200)
  await Promise.all([
    startTicking(panel, mine, clicks),
    startTicking(other, theirs, clicks),
    workspace.evaluate(async (count) => {
      const { openCurrent, updateFacility, withNote } = globalThis.junbiProgress
      const { id } = (await openCurrent()).stored
      const note = (turn: number) =>
        updateFacility(id, (facility) => withNote(facility, `task-${turn % 10}`, `${turn}`))
      await Promise.all(Array.from({ length: count }, (_, turn) => note(turn)))
    }, clicks),
  ])
  await Promise.all([waitTicked(panel, clicks), waitTicked(other, clicks)])
  const written = (await countEvents(panel)) - eventsBefore
  const notes = await workspace.evaluate(async () => {
    const { facilityOf, openCurrent } = globalThis.junbiProgress
    const stored = facilityOf((await openCurrent()).stored)
    return Object.values(stored.notes).map(({ text }) => Number(text))
  })
  console.log(`${session.kind}: three writers at once, ${3 * clicks} changes in, ${written} out`)
  expect(written).toBe(3 * clicks)
  expect(notes.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 10 }, (_, index) => clicks - 10 + index),
  )
  const wanted = after(clicks, after(clicks, before, mine), theirs)
  for (const shown of [panel, other]) await waitForBoxes(shown, wanted)
})

test('no tick is lost while the background is ended at random points', async () => {
  const { session } = portal
  const clicks = sized(60, 400)
  const workspace = await openWorkspace(session)
  const before = await boxesIn(panel)
  const places = placesOf(before)
  const eventsBefore = await countEvents(panel)
  await startTicking(panel, places, clicks)
  /** Has the background do something, so that there is one to end. */
  const wake = () => workspace.evaluate(() => globalThis.junbiProgress.askBackground('{}'))
  let ended = 0
  for (let kept = 0; kept < clicks; kept = await ticked(panel)) {
    await waitTicked(panel, Math.min(clicks, kept + 1 + Math.floor(Math.random() * 20)))
    expect(await wake()).toMatchObject({ ok: false })
    await session.endBackground()
    ended += 1
  }
  const written = (await countEvents(panel)) - eventsBefore
  console.log(
    `${session.kind}: background ended ${ended} times, ${clicks} ticks in, ${written} out`,
  )
  expect(ended).toBeGreaterThan(0)
  expect(written).toBe(clicks)
  await waitForBoxes(panel, after(clicks, before, places))
  expect(await wake()).toMatchObject({ ok: false })
})
