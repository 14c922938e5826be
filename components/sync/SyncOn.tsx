import { useState } from 'preact/hooks'
import { inTokyo } from '../../lib/notation/tokyoDay'
import type { SyncState } from '../../lib/progress/sync/state'
import type { SyncPageState } from '../../lib/state/workspace/sync'
import { language, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { Confirm } from '../kit/Confirm'
import { UnfitList } from './UnfitList'
import { WhatTravels } from './WhatTravels'

interface SyncOnProps {
  readonly state: SyncPageState
  readonly sync: SyncState
}

/** 同期 is on: the last result, what did not fit, and the confirmation before it is switched off. */
export function SyncOn({ state, sync }: SyncOnProps) {
  const [asks, setAsks] = useState(false)
  const announcement = useFocusRecovery<HTMLParagraphElement>()
  const opener = useFocusRecovery<HTMLButtonElement>(asks)
  return (
    <>
      <p role="status" ref={announcement} tabIndex={-1}>
        {t('syncIsOn')}
      </p>
      <SyncFacts sync={sync} />
      <div class="actions">
        <button
          type="button"
          class="primary"
          aria-disabled={state.isRunning.value}
          onClick={state.syncNow}
        >
          {t('syncNow')}
        </button>
        {!asks && (
          <button ref={opener} type="button" onClick={() => setAsks(true)}>
            {t('syncStop')}
          </button>
        )}
      </div>
      <p role="status">{state.isRunning.value && t('syncRunning')}</p>
      {asks && <StopAsked state={state} onCancel={() => setAsks(false)} />}
      <UnfitList unfit={state.unfit.value} />
      <details>
        <summary>{t('syncWhat')}</summary>
        <WhatTravels />
      </details>
    </>
  )
}

function SyncFacts({ sync }: { sync: SyncState }) {
  const { at, sentAt, receivedAt, travelling } = sync
  return (
    <dl class="facts">
      <dt>{t('syncAt')}</dt>
      <dd>{momentInWords(at)}</dd>
      <dt>{t('syncSentAt')}</dt>
      <dd>{momentInWords(sentAt)}</dd>
      <dt>{t('syncReceivedAt')}</dt>
      <dd>{momentInWords(receivedAt)}</dd>
      <dt>{t('syncCount')}</dt>
      <dd>{travelling === 0 ? t('syncCountNone') : t('syncCountValue', String(travelling))}</dd>
      <dt>{t('syncWaiting')}</dt>
      <dd>{sayWaiting(sync)}</dd>
    </dl>
  )
}

function sayWaiting({ due, trouble }: SyncState): string {
  if (due === null) return t('syncWaitingNone')
  return trouble === null ? t('syncWaitingSoon') : t('syncWaitingLater', momentInWords(due))
}

/** @returns an instant in words, to the minute, in Tokyo's time. */
function momentInWords(instant: string | null): string {
  if (instant === null) return t('syncNever')
  return inTokyo(Temporal.Instant.from(instant)).toLocaleString(language(), {
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
}

interface StopAskedProps {
  readonly state: SyncPageState
  readonly onCancel: () => void
}

function StopAsked({ state, onCancel }: StopAskedProps) {
  return (
    <Confirm title={t('syncStopTitle')}>
      <p>{t('syncStopMore')}</p>
      <p>{t('syncForgetMore')}</p>
      <div class="actions">
        <button type="button" onClick={state.removeSynced}>
          {t('syncForget')}
        </button>
        <button type="button" onClick={state.stop}>
          {t('syncKeep')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('syncCancel')}
        </button>
      </div>
    </Confirm>
  )
}
