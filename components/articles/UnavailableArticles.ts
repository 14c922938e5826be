import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Article } from '../../lib/guide/schema'
import type {
  ArticleTrouble,
  ArticleTroubles,
} from '../../lib/progress/articles/unavailableArticles'

const Troubles = createContext<ArticleTroubles>(new Map())

/** Gives what is known of articles that could not be opened to every link below. */
export const ArticleTroublesProvider = Troubles.Provider

/** @returns what was wrong when the article was opened last; `undefined` for nothing. */
export function useArticleTrouble(article: Article | undefined): ArticleTrouble | undefined {
  return useContext(Troubles).get(article?.number ?? article?.recordId ?? '')
}
