import * as z from 'zod/mini'
import { storedItem } from '../storage/storedItem'

/** As many as are still found at a glance. */
const MOST = 8

/**
 * Ids of the articles that were opened last, the newest first. What cannot be read counts as none:
 * nothing is lost that a person made.
 */
export const recentArticles = storedItem(
  'recentArticles',
  z.object({ version: z.literal(1), ids: z.array(z.string()) }),
  { version: 1, ids: [] },
)

/** Keeps that an article of a guide was opened now. */
export async function writeRecentArticle(id: string): Promise<void> {
  await recentArticles.change(({ ids }) => ({
    version: 1,
    ids: [id, ...ids.filter((other) => other !== id)].slice(0, MOST),
  }))
}
