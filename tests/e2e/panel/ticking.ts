import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { build } from 'vite'
import type { Panel } from '../browsers/panel.ts'
import type { Session } from '../browsers/session.ts'
import type * as progress from './progressInside.ts'

let built: Promise<string> | undefined

/** The extension's own storage code as one script; built once for all files of a worker. */
async function buildProgress(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'progressInside.ts'),
        formats: ['iife'],
        name: 'junbiProgress',
      },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error('nothing was built')
  return chunk.code
}

/** Makes the extension's own storage code known in one of its pages, as `junbiProgress`. */
export async function runInside(page: Page): Promise<void> {
  built ??= buildProgress()
  await page.evaluate(`${await built}; globalThis.junbiProgress = junbiProgress; 0`)
}

declare global {
  /** See `runInside`. */
  var junbiProgress: typeof progress
}

/** Opens the workspace, with the extension's own storage code in it. */
export async function openWorkspace(session: Session): Promise<Page> {
  const page = await session.openExtensionPage('workspace.html')
  await runInside(page)
  return page
}

/** Opens every step, so that all checkboxes can be clicked. */
export async function unfold(panel: Panel): Promise<void> {
  await panel.waitForText('チェック項目をすべて見る')
  await panel.evaluate((document) => {
    for (const phase of document.querySelectorAll<HTMLDetailsElement>('.all-tasks'))
      phase.open = true
  })
  await panel.waitFor((document) => document.querySelector('.all-tasks input[type=checkbox]'))
}

/**
 * Stops the clock of the toast, so that it stays however slow the machine is, until `endToast`. A
 * panel that is opened again has a clock of its own.
 */
export function stopToast(panel: Panel): Promise<void> {
  return panel.evaluate(() => {
    const { setTimeout: start, clearTimeout: stop } = globalThis
    const held = new Map<number, () => void>()
    let last = 0
    Object.assign(globalThis, {
      setTimeout: (work: () => void, ms: number) => {
        if (ms !== 8_000) return start(work, ms)
        last -= 1
        held.set(last, work)
        return last
      },
      clearTimeout: (id: number) => {
        if (!held.delete(id)) stop(id)
      },
      endToast: () => {
        for (const work of held.values()) work()
      },
    })
  })
}

/** Ends the time of the toast; see `stopToast`. */
export function endToast(panel: Panel): Promise<void> {
  return panel.evaluate(() => Reflect.get(globalThis, 'endToast')())
}

/**
 * Clicks the panel's own checkboxes in turn, round after round, and begins no round before the panel
 * shows that each click of the last one was stored. Does not wait for the end: see `ticked`.
 * @param boxes the positions of the checkboxes.
 */
export function startTicking(panel: Panel, boxes: readonly number[], clicks: number) {
  return panel.evaluate(
    (document, { places, count }) => {
      const all = [
        ...document.querySelectorAll<HTMLInputElement>('.all-tasks input[type=checkbox]'),
      ]
      const mine = places.flatMap((place) => all[place] ?? [])
      const shows = (box: HTMLInputElement) => box.closest('label')?.textContent ?? ''
      const isKept = ([box, done]: readonly [HTMLInputElement, boolean]) =>
        box.checked === done && shows(box).includes('に終わりました') === done
      // Not by a timer: a browser slows those of a window that is not in front.
      const drawn = () =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect()
            resolve()
          })
          observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        })
      document.body.dataset.ticked = '0'
      const tick = async () => {
        for (let done = 0; done < count; ) {
          const round = mine.slice(0, count - done).map((box) => {
            box.click()
            return [box, box.checked] as const
          })
          while (!round.every(isKept)) await drawn()
          done += round.length
          document.body.dataset.ticked = String(done)
        }
      }
      void tick()
      return mine.length
    },
    { places: boxes, count: clicks },
  )
}

/** Number of clicks that the panel has shown as stored since `startTicking`. */
export function ticked(panel: Panel): Promise<number> {
  return panel.evaluate((document) => Number(document.body.dataset.ticked))
}

/** Waits until this many clicks are stored; returns their number by then. */
export async function waitTicked(panel: Panel, clicks: number): Promise<number> {
  for (;;) {
    const kept = await ticked(panel)
    if (kept >= clicks) return kept
    // Fails if the panel stores nothing more.
    await panel.waitFor((document, last) => Number(document.body.dataset.ticked) > last, kept)
  }
}

/** The checkboxes that the panel shows as ticked, in their order. */
export function boxesIn(panel: Panel): Promise<boolean[]> {
  return panel.evaluate((document) =>
    [...document.querySelectorAll<HTMLInputElement>('.all-tasks input[type=checkbox]')].map(
      ({ checked }) => checked,
    ),
  )
}

/** Waits until the panel shows these checkboxes as ticked: another panel's ticks arrive a moment later. */
export function waitForBoxes(panel: Panel, boxes: readonly boolean[]): Promise<void> {
  return panel.waitFor(
    (document, wanted) =>
      [...document.querySelectorAll<HTMLInputElement>('.all-tasks input[type=checkbox]')].every(
        ({ checked }, box) => checked === wanted[box],
      ),
    boxes,
  )
}

/** Number of changes that were ever written in this profile. */
export function countEvents(panel: Panel): Promise<number> {
  return panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return Number((await storage.local.get('events')).events ?? 0)
  })
}
