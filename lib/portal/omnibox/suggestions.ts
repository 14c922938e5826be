import { stepsOf } from '../../guide'
import type { Article, Guide } from '../../guide/schema'
import { asksFor, numberAsked, searchArticles } from '../../guide/search'
import { parseAddress } from '../address/address'
import { articleAddress, PORTAL_TOP, searchAddress } from '../address/links'
import { openingAddress } from '../address/openingAddress'

/** A suggestion below the address bar. */
export interface Suggestion {
  readonly address: string
  readonly about:
    | { readonly what: 'article'; readonly title: string; readonly step: string | null }
    /** An article that is not in the guide. */
    | { readonly what: 'number'; readonly number: string }
    | { readonly what: 'search'; readonly words: string }
    | { readonly what: 'portal' }
}

const PORTAL: Suggestion = { address: PORTAL_TOP, about: { what: 'portal' } }
/** The number of suggestions that browsers show. */
const MAX_COUNT = 5

/**
 * Finds suggestions for a text.
 * @param text what the user typed after the keyword.
 * @returns at least one, the best first; Enter opens that one.
 */
export function suggestionsFor(guide: Guide, text: string): Suggestion[] {
  const words = text.trim()
  if (words === '') return [PORTAL]
  const articles = searchArticles(guide, words).map((article) => suggestionOf(guide, article))
  const found = asksFor('portal', guide, words) ? [PORTAL, ...articles] : articles
  const search: Suggestion = {
    address: searchAddress(words),
    about: { what: 'search', words },
  }
  const number = numberAsked(words)
  if (number === null) return [...found.slice(0, MAX_COUNT - 1), search]
  if (found.length > 0) return found
  return [{ address: articleAddress(number), about: { what: 'number', number } }]
}

/** @returns the address to open. @param text typed by the user, or a chosen suggestion's address. */
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
