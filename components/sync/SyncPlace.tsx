import type { MessageKey } from '../../lib/message'
import type { SyncTrouble } from '../../lib/progress/sync/state'
import type { SyncPlaceState } from '../../lib/state/workspace/syncPlaceState'
import { t } from '../../lib/text'
import { useOnline } from '../hooks/useOnline'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { SyncOff } from './SyncOff'
import { SyncOn } from './SyncOn'

const SAID: Readonly<Record<SyncTrouble, MessageKey>> = {
  busy: 'syncBusy',
  full: 'syncFull',
  localFull: 'syncLocalFull',
  failed: 'syncFailed',
  emptied: 'syncEmptied',
  withdrawn: 'syncWithdrawn',
}

/** 同期: whether facilities travel to the person's other computers, and what came of it. */
export function SyncPlace({ state }: { state: SyncPlaceState }) {
  const sync = state.sync.value
  const online = useOnline()
  return (
    <section class="sync" aria-labelledby="sync">
      <h2 id="sync">{t('placeSync')}</h2>
      <p>{t('syncLead')}</p>
      <TroubleList state={state} />
      <div role="status">
        {sync?.trouble && <p class="notice trouble">{t(SAID[sync.trouble])}</p>}
        {sync?.on && !online && <p class="notice">{t('syncOffline')}</p>}
      </div>
      {sync === null && <LoadFailed state={state} />}
      {sync?.on === true && <SyncOn state={state} sync={sync} />}
      {sync?.on === false && <SyncOff state={state} />}
    </section>
  )
}
