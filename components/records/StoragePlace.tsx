import { t } from '../../lib/text'
import { NotRead } from '../NotRead'
import { Troubles } from '../Troubles'
import { AsideList } from './AsideList'
import { LeftList } from './LeftList'
import { RoomView } from './RoomView'
import { ShareTable } from './ShareTable'
import type { StorageState } from './storageState'
import { UnreadFile } from './UnreadFile'

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
