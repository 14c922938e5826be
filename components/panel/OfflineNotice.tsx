import { t } from '../../lib/text'
import { useOnline } from '../hooks/useOnline'

/** What works without a network and what has to wait. The extension itself needs none. */
export function OfflineNotice() {
  const online = useOnline()
  return (
    <div role="status">
      {!online && (
        <div class="notice trouble">
          <strong>{t('offline')}</strong>
          <p>{t('offlineMore')}</p>
        </div>
      )}
    </div>
  )
}
