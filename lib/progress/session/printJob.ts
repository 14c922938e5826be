import * as z from 'zod/mini'
import { browser } from '../../browser'
import { readingSchema } from '../../portal/channel/pageStateSchema'
import type { Reading } from '../../portal/reading/reading'

/** In the browser's memory only, and no longer than it runs: an application is nobody else's. */
const KEY = 'printed'

const printed = z.object({
  facilityId: z.string(),
  reading: readingSchema,
  asOf: z.nullable(z.iso.date()),
  at: z.iso.datetime(),
})
const schema = z.catch(z.nullable(printed), null)

/** An application as it stood when somebody asked to print what the check says of it. */
export interface PrintJob {
  /** Beside which facility's answers and ticks. */
  readonly facilityId: string
  readonly reading: Reading
  /** 確認の基準日, ISO 8601; `null` for the day of `at`. */
  readonly asOf: string | null
  /** ISO 8601. */
  readonly at: string
}

/** @returns what is to be printed; `null` for nothing. */
export async function readPrintJob(): Promise<PrintJob | null> {
  const stored = await browser.storage.session.get(KEY)
  return schema.parse(stored[KEY] ?? null)
}

/** Hands an application over to the page that prints; the one before it is forgotten. */
export async function writePrintJob(wanted: PrintJob): Promise<void> {
  await browser.storage.session.set({ [KEY]: wanted })
}

/** Forgets what is to be printed. */
export async function removePrintJob(): Promise<void> {
  await browser.storage.session.remove(KEY)
}

/** Calls `onChange` after something was handed over or forgotten. */
export function watchPrintJob(onChange: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (KEY in changes) onChange()
  })
}
