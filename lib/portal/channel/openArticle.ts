import { articleByNumber, articleByRecordId } from '../../guide'
import type { Article, Guide } from '../../guide/schema'
import type { ActiveTab } from './followActiveTab'

/** The article in a tab, as its address and its page name it. */
interface OpenArticleRequest {
  /** From the address, else as printed on the page; `null` if neither has it. */
  readonly number: string | null
  /** The guide's entry for it. */
  readonly article: Article | undefined
}

/** Finds the article that a tab shows. @returns `null` if it shows none. */
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
