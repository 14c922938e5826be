import { pathOf, textOf } from '../../lib/guide/draft/tree'
import type { DraftEdits } from '../../lib/state/editor/draftEdits'
import { t } from '../../lib/text'
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
            {placeWords(pathOf(place), edits.values.value)}：
            {textOf(to) || JSON.stringify(to) || '–'}
          </li>
        ))}
      </ul>
      <button type="button" onClick={edits.dismissRefused}>
        {t('writeClose')}
      </button>
    </div>
  )
}
