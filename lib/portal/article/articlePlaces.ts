import { articleOf } from '../../guide'
import type { Article, Guide } from '../../guide/schema'

/** A place in an article of the portal that the guide leads to. */
export interface ArticlePlace {
  /** Id of the guide's article that it is for. */
  readonly article: string
  /** What the handbook points to, or the entry of a menu by which the way to it goes on. */
  readonly kind: 'section' | 'way'
  /** The article on whose page it stands; only its title where its number is not known. */
  readonly on: {
    readonly number: string | null
    readonly recordId: string | null
    readonly title: string
  }
  /** Headings, outermost first. */
  readonly path: readonly string[]
}

/** How far a place was found on the page. */
export interface FoundArticlePlace extends Pick<ArticlePlace, 'article' | 'kind' | 'path'> {
  /** Of the path, how many headings: 0 for none, all where it was found whole. */
  readonly found: number
  /** It stands in a part of the page that is closed. */
  readonly folded: boolean
}

/** @returns all places that the guide leads to, as little as a page needs to find them. */
export function placesOf(guide: Guide): ArticlePlace[] {
  return guide.articles.flatMap((article) => {
    const places: ArticlePlace[] = []
    const known = article.number !== undefined || article.recordId !== undefined
    const { id, way, section } = article
    const from = way && articleOf(guide, way.from)
    if (from && way) places.push({ article: id, kind: 'way', on: page(from), path: way.path })
    if (section && known) {
      places.push({ article: id, kind: 'section', on: page(article), path: section })
    } else if (section && way) {
      const on = { number: null, recordId: null, title: way.path.at(-1) ?? '' }
      places.push({ article: id, kind: 'section', on, path: section })
    }
    return places
  })
}

function page({ number, recordId, title }: Article): ArticlePlace['on'] {
  return { number: number ?? null, recordId: recordId ?? null, title }
}
