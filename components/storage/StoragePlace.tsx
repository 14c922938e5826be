import type { StorageState } from '../../lib/state/workspace/storageState'
import { t } from '../../lib/text'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { LeftList } from './LeftList'
import { QuarantineList } from './QuarantineList'
import { QuotaView } from './QuotaView'
import { ShareTable } from './ShareTable'
import { UnreadableFileLink } from './UnreadableFileLink'

/** データの状態: what could not be read, how much room there is, and what to do about either. */
export function StoragePlace({ state }: { state: StorageState }) {
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
            <h3>{t('asideTitle')}</h3>
            <QuarantineList state={state} aside={stored.inventory.aside} />
            <LeftList left={stored.inventory.left} />
            <UnreadableFileLink inventory={stored.inventory} />
            <QuotaView stored={stored} />
            <ShareTable shares={stored.inventory.shares} />
            <button type="button" onClick={state.look}>
              {t('storageLook')}
            </button>
          </>
        )}
      </section>
    </>
  )
}
