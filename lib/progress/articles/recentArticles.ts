import * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** The one key of the articles opened last. */
export const RECENT_ARTICLES = 'recentArticles'
/** As many as are still found at a glance. */
const MOST = 8

/** What cannot be read counts as none: nothing is lost that a person made. */
const schema = z.catch(z.object({ version: z.literal(1), ids: z.array(z.string()) }), {
  version: 1,
  ids: [],
})

/** @returns ids of the articles that were opened last, the newest first. */
export async function readRecentArticles(): Promise<readonly string[]> {
  const stored = await browser.storage.local.get(RECENT_ARTICLES)
  return schema.parse(stored[RECENT_ARTICLES]).ids
}

/** Keeps that an article of a guide was opened now. */
export async function writeRecentArticle(id: string): Promise<void> {
  await locked(async () => {
    const before = await readRecentArticles()
    if (before[0] === id) return
    const ids = [id, ...before.filter((other) => other !== id)].slice(0, MOST)
    await setItems({ [RECENT_ARTICLES]: { version: 1, ids } })
  })
}

/** Calls `onChange` after an article was opened beside any panel. */
export function watchRecentArticles(onChange: () => void): void {
  onStoredKey((key) => key === RECENT_ARTICLES, onChange)
}
