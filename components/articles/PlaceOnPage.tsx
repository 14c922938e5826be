import type { Article } from '../../lib/guide/schema'
import { joined, message } from '../../lib/message'
import type { FoundArticlePlace } from '../../lib/portal/article/articlePlaces'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'

interface PlaceOnPageProps {
  readonly place: FoundArticlePlace
  readonly onGoTo: PanelState['goToPlace']
}

/** Where the handbook points to in the article, as far as it was found there. */
export function PlaceOnPage({ place, onGoTo }: PlaceOnPageProps) {
  const { path, found, folded } = place
  return (
    <div class="place">
      <p>{sentenceFor(place)}</p>
      {folded && <p class="help">{t('placeFolded')}</p>}
      {found > 0 && <GoTo place={place} heading={path[found - 1] ?? ''} onGoTo={onGoTo} />}
    </div>
  )
}

function sentenceFor({ path, found }: FoundArticlePlace): string {
  if (found === 0) return t('placeNotFound', path.join(' › '))
  if (found === path.length) return t('placeFound', path.at(-1) ?? '')
  return t('placeFoundInPart', path[found - 1] ?? '', path.slice(found).join(' › '))
}

interface WayOnPageProps {
  /** The articles to which the way goes on from the one that is open. */
  readonly articles: readonly Article[]
  readonly places: readonly FoundArticlePlace[]
  readonly onGoTo: PanelState['goToPlace']
}

/** Which entry of the menu to take next, once for all articles behind it. */
export function WayOnPage({ articles, places, onGoTo }: WayOnPageProps) {
  const entries = Map.groupBy(articles, ({ way }) => way?.path[0] ?? '')
  return (
    <>
      {[...entries].map(([first, behind]) => {
        const place = places.find(
          ({ kind, article }) => kind === 'way' && article === behind[0]?.id,
        )
        const entry = place?.path[place.found - 1] ?? first
        const titles = joined(
          'quotedOn',
          behind.map(({ title }) => message('quoted', title)),
        )
        return (
          <div class="place" key={first}>
            <p>{t('wayNext', entry, titles)}</p>
            {place && place.found > 0 && <GoTo place={place} heading={entry} onGoTo={onGoTo} />}
          </div>
        )
      })}
    </>
  )
}

function GoTo({ place, heading, onGoTo }: PlaceOnPageProps & { readonly heading: string }) {
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
