import * as z from 'zod/mini'
import { sessionItem } from '../storage/storedItem'

/**
 * 確認の基準日, ISO 8601; `null` for today in Tokyo. Kept no longer than the browser runs: a check as of
 * another day must not be forgotten about.
 */
export const checkDate = sessionItem<string | null>('asOf', z.iso.date(), null)
