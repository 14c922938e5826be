import { articleByNumber, articleByRecordId } from '../../guide'
import type { Article, Guide } from '../../guide/schema'
import type { ActiveTab } from './followActiveTab'

/** The article that a tab shows. */
export interface OpenArticleRequest {
  /** As in the address, else as printed on the page; `null` where neither has it. */
  readonly number: string | null
  /** What the guide knows of it. */
  readonly article: Article | undefined
}

/** @returns `null` where the tab shows no article. */
export function openArticleIn(
  { address, page }: ActiveTab,
  guide: Guide,
): OpenArticleRequest | null {
  if (address.place !== 'article') return null
  const number = address.number ?? page?.article?.number ?? null
  const { recordId } = address
  const article =
    (number !== null && articleByNumber(guide, number)) ||
    (recordId !== null && articleByRecordId(guide, recordId)) ||
    undefined
  return { number, article }
}
