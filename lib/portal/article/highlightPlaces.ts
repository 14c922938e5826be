import { isDisplayed, pageTitle, parentOf, query, queryAll, scrollIntoView } from '../dom/dom'
import type { ArticlePlace, FoundArticlePlace } from './articlePlaces'
import { findSection } from './findSection'
import { headingKey } from './heading'
import { outlineOf } from './outline'

/** The article that a page shows, as far as it says so. */
export interface ShownArticlePlaces {
  readonly number: string | null
  readonly recordId: string | null
}

/** The places that the guide leads to, on the article that is open. */
export interface ArticlePlaces {
  /**
   * Finds them as the page stands now and marks them; it is called again after each change.
   * @param open `null` takes the marks off.
   */
  show(
    open: ShownArticlePlaces | null,
    places: readonly ArticlePlace[],
  ): readonly FoundArticlePlace[]
  /** Scrolls a place into view, as the person asked; neither focus nor page is touched. */
  goTo(place: Pick<ArticlePlace, 'article' | 'kind'>): void
}

/** Also stands in highlight.css. */
const NAME = 'junbi-navi-place'
const BODY = 'article.kb-article-content, .kb-article-content'

/** @param signal takes the marks off. */
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
      const wanted = marked.find(({ place }) => place.article === article && place.kind === kind)
      let target: Element | null = wanted?.element ?? null
      // What is closed is opened by the person: here is where.
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
  // Not rendered yet: what is missing then is not missing.
  if (outline.texts.length === 0) return []
  return places.flatMap(({ article, kind, on, path }) => {
    const certain = isOn(on, open)
    if (!certain && (on.number !== null || on.recordId !== null)) return []
    const section = findSection(outline, path)
    const depth = section?.depth ?? 0
    // A page that holds the whole path is the one, whatever its title is.
    if (!certain && (depth < path.length || depth < 2)) return []
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

/** What the page calls itself; the portal's own name follows in the title of the document. */
function titles(): string[] {
  const headings = queryAll('h1').map((heading) => heading.textContent ?? '')
  return [...headings, ...pageTitle().split(/\s[|｜-]\s/)]
}

function rangeOf(element: Element): Range {
  const range = new Range()
  range.selectNodeContents(element)
  return range
}
