import { shapeOf } from '../../lib/portal/assignment/shapeOf'
import type { Reading } from '../../lib/portal/reading/reading'
import { handShape } from '../../lib/state/editor/handShape'
import { t } from '../../lib/text'
import { JsonLink } from '../kit/DownloadLink'

/** Gives the form's fields, and no value, to whoever writes a guide: in the editor, or as a file. */
export function HandShape({ reading }: { readonly reading: Reading }) {
  return (
    <div class="actions">
      <button type="button" class="link" onClick={() => handShape(reading)}>
        {t('shapeToDraft')}
      </button>
      <JsonLink json={JSON.stringify(shapeOf(reading), null, 2)} fileName="form-shape.json">
        {t('shapeToFile')}
      </JsonLink>
    </div>
  )
}
