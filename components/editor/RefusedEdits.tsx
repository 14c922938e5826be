import { nameOfEntry } from '../../lib/guide/draft/entries'
import { isList, isTree, type Json, pathOf, textOf } from '../../lib/guide/draft/tree'
import type { DraftEdits } from '../../lib/state/editor/draftEdits'
import { listed, t } from '../../lib/text'
import { placeWords } from './placeWords'

/** What was typed where another window had changed the draft meanwhile: to be copied, if it is wanted. */
export function RefusedEdits({ edits }: { readonly edits: DraftEdits }) {
  const refused = edits.refused.value
  if (refused.length === 0) return null
  return (
    <div class="notice trouble" role="alert">
      <p>{t('writeRefused')}</p>
      <ul>
        {refused.map(({ place, to }) => (
          <li key={pathOf(place)}>
            {placeWords(pathOf(place), edits.values.value)}：{sayRefused(to)}
          </li>
        ))}
      </ul>
      <button type="button" onClick={edits.dismissRefused}>
        {t('writeClose')}
      </button>
    </div>
  )
}

function sayRefused(to: Json | undefined): string {
  if (to === undefined || to === '') return t('writeRefusedRemoval')
  if (typeof to === 'boolean') return t(to ? 'yes' : 'no')
  if (isList(to)) return listed(to.map((entry) => textOf(entry) || nameOfEntry(entry)))
  return isTree(to) ? nameOfEntry(to) || t('writeRefusedNew') : textOf(to)
}
