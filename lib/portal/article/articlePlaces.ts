import { articleOf } from '../../guide'
import type { Article, Guide } from '../../guide/schema'

/** A place in an article that the guide points to. */
export interface ArticlePlace {
  /** Id of the guide's article to which the place belongs. */
  readonly article: string
  /** The section that the handbook names, or a menu entry on the way to it. */
  readonly kind: 'section' | 'way'
  /** The article that contains the place, by its title only if its number is not known. */
  readonly on: {
    readonly number: string | null
    readonly recordId: string | null
    readonly title: string
  }
  /** The headings to follow, outermost first. */
  readonly path: readonly string[]
}

/** How much of a place's path is on the page. */
export interface FoundArticlePlace extends Pick<ArticlePlace, 'article' | 'kind' | 'path'> {
  /** The number of headings found, from the outermost; the path's length if it is complete. */
  readonly found: number
  /** Whether it is in a closed part of the page. */
  readonly folded: boolean
}

/** @returns all places that the guide points to, with only what a page needs to find them. */
export function placesOf(guide: Guide): ArticlePlace[] {
  return guide.articles.flatMap((article) => {
    const places: ArticlePlace[] = []
    const isAddressable = article.number !== undefined || article.recordId !== undefined
    const { id, way, section } = article
    const from = way && articleOf(guide, way.from)
    if (from && way) places.push({ article: id, kind: 'way', on: page(from), path: way.path })
    if (section && isAddressable) {
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
