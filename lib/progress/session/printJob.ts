import * as z from 'zod/mini'
import { browser } from '../../browser'
import { readingSchema } from '../../portal/channel/pageStateSchema'
import type { Reading } from '../../portal/reading/reading'

/**
 * In session storage, which stays in memory and ends with the browser: an application is
 * confidential.
 */
const KEY = 'printed'

const printed = z.object({
  facilityId: z.string(),
  reading: readingSchema,
  asOf: z.nullable(z.iso.date()),
  at: z.iso.datetime(),
})
const schema = z.catch(z.nullable(printed), null)

/** An application to print, with the context of its check. */
export interface PrintJob {
  /** The facility whose answers and ticks apply. */
  readonly facilityId: string
  readonly reading: Reading
  /** 確認の基準日, ISO 8601; `null` for the day of `at`. */
  readonly asOf: string | null
  /** ISO 8601. */
  readonly at: string
}

/** Reads the job; `null` for none. */
export async function readPrintJob(): Promise<PrintJob | null> {
  const stored = await browser.storage.session.get(KEY)
  return schema.parse(stored[KEY] ?? null)
}

/** Writes a job for the page that prints, in place of the one before. */
export async function writePrintJob(wanted: PrintJob): Promise<void> {
  await browser.storage.session.set({ [KEY]: wanted })
}

/** Removes the job. */
export async function removePrintJob(): Promise<void> {
  await browser.storage.session.remove(KEY)
}

/** Calls `onChange` after the job was written or removed. */
export function watchPrintJob(onChange: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (KEY in changes) onChange()
  })
}
