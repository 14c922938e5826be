import { useState } from 'preact/hooks'
import type { SyncPageState } from '../../lib/state/workspace/sync'
import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { Confirm } from '../kit/Confirm'
import { WhatTravels } from './WhatTravels'

/** 同期 is off: its consequences, and the confirmation before it is switched on. */
export function SyncOff({ state }: { state: SyncPageState }) {
  const [asks, setAsks] = useState(false)
  const announcement = useFocusRecovery<HTMLParagraphElement>(state.isLeft.value)
  const opener = useFocusRecovery<HTMLButtonElement>(asks)
  return (
    <>
      <p role="status" ref={announcement} tabIndex={-1}>
        {t('syncIsOff')}
      </p>
      {state.isLeft.value && (
        <div class="notice">
          <p>{t('syncLeft')}</p>
          <p>{t('syncLeftMore')}</p>
          <button type="button" onClick={state.removeSynced}>
            {t('syncLeftForget')}
          </button>
        </div>
      )}
      {asks ? (
        <Confirm title={t('syncAskTitle')}>
          <WhatTravels />
          <div class="actions">
            <button type="button" class="primary" onClick={state.start}>
              {t('syncBegin')}
            </button>
            <button type="button" class="link" onClick={() => setAsks(false)}>
              {t('syncCancel')}
            </button>
          </div>
        </Confirm>
      ) : (
        <button ref={opener} type="button" class="primary" onClick={() => setAsks(true)}>
          {t('syncStart')}
        </button>
      )}
    </>
  )
}
