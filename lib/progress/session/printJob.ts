import * as z from 'zod/mini'
import { readingSchema } from '../../portal/channel/pageStateSchema'
import type { Reading } from '../../portal/reading/reading'
import { sessionItem } from '../storage/storedItem'

const printed = z.object({
  facilityId: z.string(),
  reading: readingSchema,
  asOf: z.nullable(z.iso.date()),
  at: z.iso.datetime(),
})

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

/**
 * What is to be printed; `null` for nothing. In the browser's memory only, and no longer than it
 * runs: an application is nobody else's.
 */
export const printJob = sessionItem<PrintJob | null>('printed', printed, null)
