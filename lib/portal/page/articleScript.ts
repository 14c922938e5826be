import { parseAddress } from '../address/address'
import type { ArticlePlace } from '../article/articlePlaces'
import type { ArticlePlaces } from '../article/highlightPlaces'
import type { PageState } from '../channel/pageState'

/**
 * What only a page with an article needs: the places that the guide leads to. It is a script of
 * its own, so that every other page goes without its weight.
 */
export interface ArticleScript {
  readonly markPlaces: (signal: AbortSignal) => ArticlePlaces
}

declare global {
  /** Set by the script in the extension's own world, which the page cannot see. */
  var junbiNaviArticle: ArticleScript | undefined
}

/** Keeps the guide's places marked on whatever article is open. */
export interface OpenPlaces {
  /** @returns the state with the places that were found on it. */
  readonly add: (state: PageState, places: readonly ArticlePlace[]) => PageState
  readonly goTo: ArticlePlaces['goTo']
}

/**
 * @param load loads the script, once, when the first article is open.
 * @param onLoaded called when `add` can find something.
 */
export function openPlaces(
  load: () => Promise<unknown>,
  onLoaded: () => void,
  signal: AbortSignal,
): OpenPlaces {
  let end: ArticlePlaces | undefined
  let asked = false
  const begin = async () => {
    asked = true
    await load()
    end = globalThis.junbiNaviArticle?.markPlaces(signal)
    onLoaded()
  }
  return {
    add(state, places) {
      const { article } = state
      const address = parseAddress(state.href)
      if (article?.state !== 'shown' || address.place !== 'article') {
        end?.show(null, [])
        return state
      }
      // Without it the article is as it is without us.
      if (places.length > 0 && !asked) begin().catch(() => {})
      const number = article.number ?? address.number
      const found = end?.show({ number, recordId: address.recordId }, places) ?? []
      return { ...state, article: { ...article, places: found } }
    },
    goTo: (place) => end?.goTo(place),
  }
}
