import { t } from '../../lib/text'

/** What is stored is not touched by it. */
export function ReloadButton() {
  return (
    <button type="button" onClick={() => location.reload()}>
      {t('loadAgain')}
    </button>
  )
}
