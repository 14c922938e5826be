import { isDisplayed, pageTitle, parentOf, query, queryAll, scrollIntoView } from '../dom/dom'
import type { ArticlePlace, FoundArticlePlace } from './articlePlaces'
import { findSection } from './findSection'
import { headingKey } from './heading'
import { outlineOf } from './outline'

/** The identity of the open article. */
interface ShownArticlePlaces {
  readonly number: string | null
  readonly recordId: string | null
}

/** Highlights the guide's places in the open article. */
export interface ArticlePlaces {
  /**
   * Finds the places in the page as it is now and highlights them. Call it after each change.
   * @param open `null` removes the highlights.
   * @returns the places in this article, with how much of each was found.
   */
  show(
    open: ShownArticlePlaces | null,
    places: readonly ArticlePlace[],
  ): readonly FoundArticlePlace[]
  /** Scrolls to a place without moving the focus. */
  goTo(place: Pick<ArticlePlace, 'article' | 'kind'>): void
}

/** The name of the highlight in highlight.css. */
const NAME = 'junbi-navi-place'
const BODY = 'article.kb-article-content, .kb-article-content'

/** Creates the highlights, none at first. @param signal removes them. */
export function markPlaces(signal: AbortSignal): ArticlePlaces {
  let marked: { place: FoundArticlePlace; element: Element }[] = []
  const unmark = () => CSS.highlights.delete(NAME)
  signal.addEventListener('abort', unmark)

  return {
    show(open, places) {
      const body = query(BODY)
      const found = open && body ? findPlaces(body, open, places) : []
      marked = found.flatMap(({ place, element }) => (element ? [{ place, element }] : []))
      if (marked.length === 0) unmark()
      else CSS.highlights.set(NAME, new Highlight(...marked.map(({ element }) => rangeOf(element))))
      return found.map(({ place }) => place)
    },
    goTo({ article, kind }) {
      const found = marked.find(({ place }) => place.article === article && place.kind === kind)
      let target: Element | null = found?.element ?? null
      // For a place in a closed part, scroll to the part that the user can open.
      while (target && !isDisplayed(target)) target = parentOf(target)
      if (target) scrollIntoView(target, 'center')
    },
  }
}

interface Sought {
  readonly place: FoundArticlePlace
  readonly element: Element | null
}

function findPlaces(
  body: Element,
  open: ShownArticlePlaces,
  places: readonly ArticlePlace[],
): Sought[] {
  const outline = outlineOf(body)
  // The article is not rendered yet: do not report its places as missing.
  if (outline.texts.length === 0) return []
  return places.flatMap(({ article, kind, on, path }) => {
    const isCertain = isOn(on, open)
    if (!isCertain && (on.number !== null || on.recordId !== null)) return []
    const section = findSection(outline, path)
    const depth = section?.depth ?? 0
    // An article with the complete path of two headings or more is the right one despite its title.
    if (!isCertain && (depth < path.length || depth < 2)) return []
    const element = section?.element ?? null
    const folded = element !== null && !isDisplayed(element)
    return { place: { article, kind, path, found: depth, folded }, element }
  })
}

function isOn({ number, recordId, title }: ArticlePlace['on'], open: ShownArticlePlaces): boolean {
  if (number !== null && number === open.number) return true
  if (recordId !== null && recordId === open.recordId) return true
  if (number !== null || recordId !== null) return false
  const { words } = headingKey(title)
  return titles().some((one) => headingKey(one).words === words)
}

/** @returns the page's h1 headings, and its document title without the portal's own name. */
function titles(): string[] {
  const headings = queryAll('h1').map((heading) => heading.textContent ?? '')
  return [...headings, ...pageTitle().split(/\s[|｜-]\s/)]
}

function rangeOf(element: Element): Range {
  const range = new Range()
  range.selectNodeContents(element)
  return range
}
