import * as z from 'zod/mini'
import { sessionItem } from '../storage/storedItem'

/**
 * 確認の基準日, ISO 8601; `null` for today in Tokyo. It ends with the browser: nobody should check
 * as of an old date by mistake. Its key is older than its name.
 */
export const checkDate = sessionItem<string | null>('asOf', z.iso.date(), null)
