import type { StorageState } from '../../lib/state/workspace/storage'
import { t } from '../../lib/text'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { AheadList } from './AheadList'
import { LeftList } from './LeftList'
import { QuarantineList } from './QuarantineList'
import { QuotaView } from './QuotaView'
import { ShareTable } from './ShareTable'
import { UnreadableFileLink } from './UnreadableFileLink'

/** データの状態: unreadable values, the quota, and what to do about either. */
export function StoragePage({ state }: { state: StorageState }) {
  const stored = state.stored.value
  return (
    <>
      <TroubleList state={state} />
      <section aria-labelledby="data" class="records">
        <h2 id="data">{t('placeStorage')}</h2>
        <p>{t('storageLead')}</p>
        {stored === null ? (
          <LoadFailed state={state} />
        ) : (
          <>
            <h3>{t('quarantineTitle')}</h3>
            <QuarantineList state={state} quarantined={stored.inventory.quarantined} />
            <AheadList state={state} ahead={stored.inventory.ahead} />
            <LeftList left={stored.inventory.left} />
            <UnreadableFileLink inventory={stored.inventory} today={state.today.value} />
            <QuotaView stored={stored} />
            <ShareTable shares={stored.inventory.shares} />
            <button type="button" onClick={state.read}>
              {t('storageLook')}
            </button>
          </>
        )}
      </section>
    </>
  )
}
