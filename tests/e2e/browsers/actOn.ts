import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import * as z from 'zod/mini'
import type { ControlQuery } from './inside/controls.ts'
import type { Pattern } from './inside/names.ts'
import { endPress, type Spot, whenPressable } from './inside/press.ts'
import { callInside, spotInside } from './inside/script.ts'
import { PATIENCE } from './patience.ts'

/** Runs a script in a document and returns its value, a string. Rejects if the document was closed. */
type Run = (script: string) => Promise<string>

const spotSchema = z.object({ x: z.number(), y: z.number(), typed: z.boolean() })

/** @returns the query's pattern for a name: a part of it, or an expression. */
export const asPattern = (text: string | RegExp): Pattern =>
  typeof text === 'string' ? { text } : { source: text.source, flags: text.flags }

/** @returns the value of a script that `callInside` or `waitInside` made. */
export function unwrap(answer: string): unknown {
  const parsed: { value?: unknown; thrown?: string } = JSON.parse(answer)
  if (parsed.thrown !== undefined) throw new Error(parsed.thrown)
  return parsed.value
}

/** Runs a script that waits; repeats it if the document is replaced meanwhile. */
export async function runPatiently(run: Run, script: (timeout: number) => string) {
  const end = performance.now() + PATIENCE
  for (;;) {
    const left = end - performance.now()
    const answer = await run(script(Math.max(0, left))).catch((cause: unknown) => ({ cause }))
    if (typeof answer === 'string') return unwrap(answer)
    if (left <= 0) throw new Error('The document went away', answer)
    await pause(50)
  }
}

/** Acts on the control that a query matches, once it lies still; once more if it moved before a press. */
export async function actOn(
  run: Run,
  query: ControlQuery,
  how: (spot: Spot) => Promise<void>,
): Promise<Spot> {
  return actAt(run, (timeout) => callInside(whenPressable, { query, timeout }), how)
}

async function actAt(
  run: Run,
  where: (timeout: number) => string,
  how: (spot: Spot) => Promise<void>,
): Promise<Spot> {
  for (;;) {
    const found = await runPatiently(run, where)
    const spot = spotSchema.parse(found)
    await how(spot)
    // A press may end the document: then it met what it was meant for.
    const missed = await run(callInside(endPress)).then(unwrap, () => false)
    if (!missed) return spot
  }
}

const runIn = (page: Page) => async (script: string) => String(await page.evaluate(script))

/**
 * Presses what a function finds in a tab, as `pressControl` does.
 * @param find runs in the tab, and may use nothing from outside except its argument.
 */
export async function pressFound<A>(
  page: Page,
  find: (argument: A) => Element | null | undefined,
  argument: A,
): Promise<void> {
  const where = (timeout: number) => spotInside(find, argument, timeout)
  await actAt(runIn(page), where, ({ x, y }) => page.mouse.click(x, y))
}

/**
 * Presses the one control of that name in a tab. Puppeteer's locators wait in vain for an element that
 * was drawn anew meanwhile, and press where it was before something moved it.
 */
export async function pressControl(page: Page, name: string): Promise<void> {
  const query = { name: asPattern(name), within: null, field: false }
  await actOn(runIn(page), query, ({ x, y }) => page.mouse.click(x, y))
}
