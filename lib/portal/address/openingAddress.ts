import { articleOf } from '../../guide'
import type { Article, Guide } from '../../guide/schema'
import { articleAddress, PORTAL_TOP, recordAddress } from './links'

/** @returns where an article, or the way to it, begins. */
export function openingAddress(guide: Guide, article: Article): string {
  if (article.number !== undefined) return articleAddress(article.number)
  if (article.recordId !== undefined) return recordAddress(article.recordId)
  const start = article.way && articleOf(guide, article.way.from)
  // A way leads from another article, which may have one itself.
  return start && start.way === undefined ? openingAddress(guide, start) : PORTAL_TOP
}
