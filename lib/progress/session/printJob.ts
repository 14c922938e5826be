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

/**
 * The application to print; `null` for none. It stays in memory and ends with the browser: an
 * application is confidential. Its key is older than its name.
 */
export const printJob = sessionItem<PrintJob | null>('printed', printed, null)
