import type { MessageKey } from '../../lib/message'
import type { SyncTrouble } from '../../lib/progress/syncState'
import { t } from '../../lib/text'
import { Troubles } from '../Troubles'
import { SyncOff } from './SyncOff'
import { SyncOn } from './SyncOn'
import type { SyncPlaceState } from './syncPlaceState'

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
  return (
    <section class="sync" aria-labelledby="sync">
      <h2 id="sync">{t('placeSync')}</h2>
      <p>{t('syncLead')}</p>
      <Troubles state={state} />
      <div role="status">
        {sync?.trouble && <p class="notice trouble">{t(SAID[sync.trouble])}</p>}
      </div>
      {sync === null && <p class="lead">{t('loading')}</p>}
      {sync?.on === true && <SyncOn state={state} sync={sync} />}
      {sync?.on === false && <SyncOff state={state} />}
    </section>
  )
}
