import * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** The key of the recently opened articles. */
export const RECENT_ARTICLES = 'recentArticles'
/** As many as a person finds at a glance. */
const MOST = 8

/** An unreadable list counts as empty: nothing that a person wrote is lost. */
const schema = z.catch(z.object({ version: z.literal(1), ids: z.array(z.string()) }), {
  version: 1,
  ids: [],
})

/** Reads the ids of recently opened articles, the newest first. */
export async function readRecentArticles(): Promise<readonly string[]> {
  const stored = await browser.storage.local.get(RECENT_ARTICLES)
  return schema.parse(stored[RECENT_ARTICLES]).ids
}

/** Writes that an article of a guide was opened now. */
export async function writeRecentArticle(id: string): Promise<void> {
  await locked(async () => {
    const before = await readRecentArticles()
    if (before[0] === id) return
    const ids = [id, ...before.filter((other) => other !== id)].slice(0, MOST)
    await setItems({ [RECENT_ARTICLES]: { version: 1, ids } })
  })
}

/** Calls `onChange` after an article was opened from any panel. */
export function watchRecentArticles(onChange: () => void): void {
  onStoredKey((key) => key === RECENT_ARTICLES, onChange)
}
