import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Article } from '../../lib/guide/schema'
import type {
  UnavailableArticle,
  UnavailableArticles,
} from '../../lib/progress/articles/unavailableArticles'

const Troubles = createContext<UnavailableArticles>(new Map())

/** Gives what is known of articles that could not be opened to every link below. */
export const UnavailableArticlesProvider = Troubles.Provider

/** @returns what was wrong when the article was opened last; `undefined` for nothing. */
export function useUnavailableArticle(
  article: Article | undefined,
): UnavailableArticle | undefined {
  return useContext(Troubles).get(article?.number ?? article?.recordId ?? '')
}
