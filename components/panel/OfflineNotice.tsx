import { t } from '../../lib/text'
import { useOnline } from '../hooks/useOnline'

/** What can be done without a network, and what has to wait. Nothing of ours needs one. */
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
