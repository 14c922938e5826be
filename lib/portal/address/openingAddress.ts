import { articleOf } from '../../guide'
import type { Article, Guide } from '../../guide/schema'
import { articleAddress, PORTAL_TOP, recordAddress } from './links'

/** @returns an article's address, or that of the article where the way to it begins. */
export function openingAddress(guide: Guide, article: Article): string {
  if (article.number !== undefined) return articleAddress(article.number)
  if (article.recordId !== undefined) return recordAddress(article.recordId)
  const start = article.way && articleOf(guide, article.way.from)
  // Follows one step only: a way from an article that has a way itself opens the top page.
  return start && start.way === undefined ? openingAddress(guide, start) : PORTAL_TOP
}
