import { parseAddress } from '../address/address'
import type { ArticlePlace } from '../article/articlePlaces'
import type { ArticlePlaces } from '../article/markedPlaces'
import type { PageState } from '../channel/pageState'
import { lateScript } from './lateScript'

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
  /**
   * Marks the places in the article that is open now.
   * @returns the state with those it found, or that the script could not be loaded.
   */
  readonly add: (state: PageState, places: readonly ArticlePlace[]) => PageState
  readonly goTo: ArticlePlaces['goTo']
}

/**
 * Loads the article script when the first article opens, and uses it for every later one.
 * @param load loads the script, with another query at each attempt.
 * @param onChange called when the script is there and `add` can find places, and when an attempt to
 *   load it has failed.
 * @param signal removes the marks.
 */
export function openPlaces(
  load: (query: '' | `?${number}`) => Promise<unknown>,
  onChange: () => void,
  signal: AbortSignal,
): OpenPlaces {
  let loaded: ArticlePlaces | undefined
  const script = lateScript(
    {
      load,
      find: () => globalThis.junbiNaviArticle,
      onLoaded: ({ markPlaces }) => {
        loaded = markPlaces(signal)
        onChange()
      },
      onFailed: onChange,
    },
    signal,
  )
  return {
    add(state, places) {
      const { article } = state
      const address = article?.state === 'shown' ? parseAddress(state.href) : null
      if (!article || address?.place !== 'article') {
        loaded?.show(null, [])
        return state
      }
      if (places.length > 0) script.need()
      const number = article.number ?? address.number
      const found = loaded?.show({ number, recordId: address.recordId }, places) ?? []
      return { ...state, article: { ...article, places: found, unloaded: script.hasFailed() } }
    },
    goTo: (place) => loaded?.goTo(place),
  }
}
