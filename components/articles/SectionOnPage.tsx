import type { Article } from '../../lib/guide/schema'
import { joined, message } from '../../lib/message'
import type { FoundArticlePlace } from '../../lib/portal/article/articlePlaces'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'

interface SectionOnPageProps {
  readonly place: FoundArticlePlace
  readonly onGoTo: PanelState['goToPlace']
}

/** The section of the article that the handbook names, or what was found of it. */
export function SectionOnPage({ place, onGoTo }: SectionOnPageProps) {
  const { path, found, folded } = place
  return (
    <div class="place">
      <p>{sentenceFor(place)}</p>
      {folded && <p class="help">{t('placeFolded')}</p>}
      {found > 0 && <GoTo place={place} heading={path[found - 1] ?? ''} onGoTo={onGoTo} />}
    </div>
  )
}

/** @returns how much of the place was found. */
export function sentenceFor({ path, found }: FoundArticlePlace): string {
  if (found === 0) return t('placeNotFound', path.join(' › '))
  if (found === path.length) return t('placeFound', path.at(-1) ?? '')
  return t('placeFoundInPart', path[found - 1] ?? '', path.slice(found).join(' › '))
}

interface MenuEntryOnPageProps {
  /** The articles whose menu path leads through the open one. */
  readonly articles: readonly Article[]
  readonly places: readonly FoundArticlePlace[]
  readonly onGoTo: PanelState['goToPlace']
}

/** The menu entry to choose next, listed once for all articles behind it. */
export function MenuEntryOnPage({ articles, places, onGoTo }: MenuEntryOnPageProps) {
  const entries = Map.groupBy(articles, ({ way }) => way?.path[0] ?? '')
  return (
    <>
      {[...entries].map(([first, behind]) => {
        const place = places.find(
          ({ kind, article }) => kind === 'way' && article === behind[0]?.id,
        )
        const entry = place?.path[place.found - 1] ?? first
        return (
          <div class="place" key={first}>
            <p>{nextEntry(entry, behind)}</p>
            {place && place.found > 0 && <GoTo place={place} heading={entry} onGoTo={onGoTo} />}
          </div>
        )
      })}
    </>
  )
}

/** @returns which menu entry to take, and for which articles. */
export function nextEntry(entry: string, behind: readonly Article[]): string {
  const titles = behind.map(({ title }) => message('quoted', title))
  return t('wayNext', entry, joined('quotedOn', titles))
}

function GoTo({ place, heading, onGoTo }: SectionOnPageProps & { readonly heading: string }) {
  const { article, kind } = place
  return (
    <button
      type="button"
      aria-label={t('goToPlaceFor', heading)}
      onClick={() => onGoTo({ article, kind })}
    >
      {t('goToPlace')}
    </button>
  )
}
