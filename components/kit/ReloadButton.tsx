import { t } from '../../lib/text'

/** Reloads the document; storage stays as it is. */
export function ReloadButton() {
  return (
    <button type="button" onClick={() => location.reload()}>
      {t('loadAgain')}
    </button>
  )
}
