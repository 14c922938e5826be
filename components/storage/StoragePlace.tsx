import type { StorageState } from '../../lib/state/workspace/storageState'
import { t } from '../../lib/text'
import { NotRead } from '../kit/LoadFailed'
import { Troubles } from '../kit/TroubleList'
import { LeftList } from './LeftList'
import { AsideList } from './QuarantineList'
import { RoomView } from './QuotaView'
import { ShareTable } from './ShareTable'
import { UnreadFile } from './UnreadableFileLink'

/** データの状態: what could not be read, how much room there is, and what to do about either. */
export function StoragePlace({ state }: { state: StorageState }) {
  const stored = state.stored.value
  return (
    <>
      <Troubles state={state} />
      <section aria-labelledby="data" class="records">
        <h2 id="data">{t('placeStorage')}</h2>
        <p>{t('storageLead')}</p>
        {stored === null ? (
          <NotRead state={state} />
        ) : (
          <>
            <h3>{t('asideTitle')}</h3>
            <AsideList state={state} aside={stored.inventory.aside} />
            <LeftList left={stored.inventory.left} />
            <UnreadFile inventory={stored.inventory} />
            <RoomView stored={stored} />
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
