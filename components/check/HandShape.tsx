import { useMemo } from 'preact/hooks'
import { shapeOf } from '../../lib/portal/assignment/shapeOf'
import type { Reading } from '../../lib/portal/reading/reading'
import { handShape } from '../../lib/state/editor/handShape'
import { t } from '../../lib/text'
import { DownloadLink } from '../kit/DownloadLink'

/** Gives the form's fields, and no value, to whoever writes a guide: in the editor, or as a file. */
export function HandShape({ reading }: { readonly reading: Reading }) {
  const text = JSON.stringify(shapeOf(reading), null, 2)
  const file = useMemo(() => new Blob([text], { type: 'application/json' }), [text])
  return (
    <div class="actions">
      <button type="button" class="link" onClick={() => handShape(reading)}>
        {t('shapeToDraft')}
      </button>
      <DownloadLink blob={file} fileName="form-shape.json">
        {t('shapeToFile')}
      </DownloadLink>
    </div>
  )
}
