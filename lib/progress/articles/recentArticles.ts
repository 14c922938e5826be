import * as z from 'zod/mini'
import { storedItem } from '../storage/storedItem'

/** As many as the user finds at a glance. */
const MOST = 8

/**
 * Ids of recently opened articles, the newest first. An unreadable list counts as empty: nothing
 * that the user wrote is lost.
 */
export const recentArticles = storedItem(
  'recentArticles',
  z.object({ version: z.literal(1), ids: z.array(z.string()) }),
  { version: 1, ids: [] },
)

/** Writes that an article of a guide was opened now. */
export async function writeRecentArticle(id: string): Promise<void> {
  await recentArticles.change(({ ids }) => ({
    version: 1,
    ids: [id, ...ids.filter((other) => other !== id)].slice(0, MOST),
  }))
}
