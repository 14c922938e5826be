import type { Article } from '../../lib/guide/schema'
import type { FoundArticlePlace } from '../../lib/portal/article/articlePlaces'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { nextEntry, sentenceFor } from './SectionOnPage'

interface PlaceOfTaskProps {
  readonly place: FoundArticlePlace
  /** The next task's articles to which the place leads, where it is a menu entry. */
  readonly behind: readonly Article[]
  readonly onGoTo: PanelState['goToPlace']
}

/** いまの手順で見るのはここ: the one button to the place on the page that the next task needs. */
export function PlaceOfTask({ place, behind, onGoTo }: PlaceOfTaskProps) {
  const { article, kind, path, found, folded } = place
  return (
    <div class="place">
      <button
        type="button"
        class="primary"
        aria-description={path[found - 1]}
        onClick={() => onGoTo({ article, kind })}
      >
        {t('placeOfTask')}
      </button>
      <p>{kind === 'way' ? nextEntry(path[found - 1] ?? '', behind) : sentenceFor(place)}</p>
      {folded && <p class="help">{t('placeFolded')}</p>}
    </div>
  )
}

/**
 * @param wanted ids of the next task's articles.
 * @returns the place on the page that they need: their section, else the menu entry that leads to it.
 */
export function placeOfTask(
  places: readonly FoundArticlePlace[],
  wanted: readonly string[],
): FoundArticlePlace | undefined {
  const there = places.filter(({ article, found }) => found > 0 && wanted.includes(article))
  return there.find(({ kind }) => kind === 'section') ?? there[0]
}
