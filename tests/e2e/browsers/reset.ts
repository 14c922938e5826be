import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'puppeteer-core'
import {
  holdWrites,
  NO_TRACES,
  readTraces,
  removeDatabases,
  removeTraces,
  wakeBackground,
} from './traces.ts'

/** A file of the extension that a tab can show, and that runs no code of ours. */
export const BARE = 'icon/16.png'

/** An event that was on its way may wake the background once more. */
const ROUNDS = 5

/**
 * Resets the extension in a browser that has nothing else open: nothing is stored, granted or running
 * except a new background.
 * @param page a page of the extension that runs no code of ours.
 * @throws Error if state remains.
 */
export async function resetExtension(
  page: Page,
  endBackground: () => Promise<void>,
): Promise<void> {
  await page.evaluate(holdWrites)
  let left = null
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(removeTraces)
    await endBackground()
    await page.evaluate(removeDatabases)
    left = await page.evaluate(readTraces)
    if (isDeepStrictEqual(left, NO_TRACES)) {
      await page.evaluate(wakeBackground)
      return
    }
  }
  throw new Error(`The browser cannot be handed on. Left in it: ${JSON.stringify(left)}`)
}
