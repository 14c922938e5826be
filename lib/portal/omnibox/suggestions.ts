import { stepsOf } from '../../guide'
import type { Article, Guide } from '../../guide/schema'
import { numberAsked, searchArticles } from '../../guide/search'
import { parseAddress } from '../address/address'
import { articleAddress, PORTAL_TOP, searchAddress } from '../address/links'
import { openingAddress } from '../address/openingAddress'

/** One line under the address bar. */
export interface Suggestion {
  /** Where it leads. */
  readonly address: string
  readonly about:
    | { readonly what: 'article'; readonly title: string; readonly step: string | null }
    /** An article that the guide does not know. */
    | { readonly what: 'number'; readonly number: string }
    | { readonly what: 'search'; readonly words: string }
    | { readonly what: 'portal' }
}

/** As many as the browsers show. */
const MOST = 5

/**
 * @param text what a person typed after the keyword.
 * @returns where it may lead, the best first, which is where Enter leads; never none.
 */
export function suggestionsFor(guide: Guide, text: string): Suggestion[] {
  const words = text.trim()
  if (words === '') return [{ address: PORTAL_TOP, about: { what: 'portal' } }]
  const found = searchArticles(guide, words).map((article) => suggestionOf(guide, article))
  const search: Suggestion = {
    address: searchAddress(words),
    about: { what: 'search', words },
  }
  const number = numberAsked(words)
  if (number === null) return [...found.slice(0, MOST - 1), search]
  if (found.length > 0) return found
  return [{ address: articleAddress(number), about: { what: 'number', number } }]
}

/** @returns the address to open for what was typed, or for the address of a suggestion. */
export function addressFor(guide: Guide, text: string): string {
  const { place } = parseAddress(text)
  if (place === 'article' || place === 'page') return text
  return suggestionsFor(guide, text)[0]?.address ?? PORTAL_TOP
}

function suggestionOf(guide: Guide, article: Article): Suggestion {
  const step = stepsOf(guide).find(({ tasks }) =>
    tasks.some(({ articles }) => articles.includes(article.id)),
  )
  return {
    address: openingAddress(guide, article),
    about: { what: 'article', title: article.title, step: step?.title ?? null },
  }
}
