import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Article } from '../../lib/guide/schema'
import type {
  UnavailableArticle,
  UnavailableArticles,
} from '../../lib/progress/articles/unavailableArticles'

const Troubles = createContext<UnavailableArticles>(new Map())

/** Tells every link below which articles could not be opened. */
export const UnavailableArticlesProvider = Troubles.Provider

/** @returns the trouble when the article was last opened; `undefined` for none. */
export function useUnavailableArticle(
  article: Article | undefined,
): UnavailableArticle | undefined {
  return useContext(Troubles).get(article?.number ?? article?.recordId ?? '')
}
