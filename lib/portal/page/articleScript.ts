import { parseAddress } from '../address/address'
import type { ArticlePlace } from '../article/articlePlaces'
import type { ArticlePlaces } from '../article/highlightPlaces'
import type { PageState } from '../channel/pageState'

/**
 * The script that finds and marks the guide's places in an article. It is separate from the
 * content script so that pages without an article do not load it.
 */
interface ArticleScript {
  readonly markPlaces: (signal: AbortSignal) => ArticlePlaces
}

declare global {
  /** The script sets this in the extension's isolated world, which the page cannot access. */
  var junbiNaviArticle: ArticleScript | undefined
}

/** Marks the guide's places in the open article. */
interface OpenPlaces {
  /** Marks the places in the article that is open now. @returns the state with those it found. */
  readonly add: (state: PageState, places: readonly ArticlePlace[]) => PageState
  readonly goTo: ArticlePlaces['goTo']
}

/**
 * Loads the article script when the first article opens, and uses it for every later one.
 * @param load loads the script; called once at most.
 * @param onLoaded called when the script is there and `add` can find places.
 * @param signal removes the marks.
 */
export function openPlaces(
  load: () => Promise<unknown>,
  onLoaded: () => void,
  signal: AbortSignal,
): OpenPlaces {
  let loaded: ArticlePlaces | undefined
  let isLoading = false
  const loadScript = async () => {
    isLoading = true
    await load()
    loaded = globalThis.junbiNaviArticle?.markPlaces(signal)
    onLoaded()
  }
  return {
    add(state, places) {
      const { article } = state
      const address = parseAddress(state.href)
      if (article?.state !== 'shown' || address.place !== 'article') {
        loaded?.show(null, [])
        return state
      }
      // If loading fails, the article stays as it is without the extension.
      if (places.length > 0 && !isLoading) loadScript().catch(() => {})
      const number = article.number ?? address.number
      const found = loaded?.show({ number, recordId: address.recordId }, places) ?? []
      return { ...state, article: { ...article, places: found } }
    },
    goTo: (place) => loaded?.goTo(place),
  }
}
