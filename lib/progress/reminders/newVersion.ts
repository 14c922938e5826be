import * as z from 'zod/mini'
import { storedItem } from '../storage/storedItem'

/** The latest version whose news the user has seen, or that was installed first. */
const seenVersion = storedItem('seenVersion', z.string(), '')

/** What is new, by version. */
type News = Readonly<Record<string, string>>

/**
 * What is new since the version that the user has seen. At a first installation nothing is new.
 * @param installed the version that runs.
 * @param loadNews is called only after an update.
 * @returns the line of the latest version that has one; `null` for none.
 */
export async function readNews(
  installed: string,
  loadNews: () => Promise<News>,
): Promise<string | null> {
  const seen = await seenVersion.read()
  if (seen !== '' && !isLater(installed, seen)) return null
  const line = seen === '' ? null : latestOf(await loadNews(), seen, installed)
  if (line === null) await markNewsSeen(installed)
  return line
}

/** Writes that the news of a version were seen. After a downgrade those of the later version stay seen. */
export async function markNewsSeen(version: string): Promise<void> {
  await seenVersion.change((before) =>
    before === '' || isLater(version, before) ? version : before,
  )
}

function latestOf(news: News, seen: string, installed: string): string | null {
  const versions = Object.keys(news).filter(
    (version) => isLater(version, seen) && !isLater(version, installed),
  )
  const [latest] = versions.sort((one, other) => (isLater(one, other) ? -1 : 1))
  return latest === undefined ? null : (news[latest] ?? null)
}

/** @returns whether a version, such as 1.10.0, comes after another one. */
function isLater(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0
}
