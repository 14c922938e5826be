import { useState } from 'preact/hooks'
import type { ShareState } from '../../lib/progress/share/state'
import type { SharePageState } from '../../lib/state/workspace/share'
import { formatCount, formatMoment, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { Confirm } from '../kit/Confirm'
import { WhatIsShared } from './WhatIsShared'

interface ShareOnProps {
  readonly state: SharePageState
  readonly share: ShareState
  /** Whether the settings are shown to be changed. */
  readonly isEdited: boolean
  readonly onEdit: () => void
}

/** The folder is on: the last result, and how to look now, change it or switch it off. */
export function ShareOn({ state, share, isEdited, onEdit }: ShareOnProps) {
  const [asks, setAsks] = useState(false)
  const announcement = useFocusRecovery<HTMLParagraphElement>(isEdited)
  const opener = useFocusRecovery<HTMLButtonElement>(asks)
  const { unreadable, restored } = share.counts
  return (
    <>
      <p role="status" ref={announcement} tabIndex={-1}>
        {t('shareIsOn')}
      </p>
      <ShareFacts share={share} />
      {unreadable > 0 && (
        <p class="notice trouble">{t('shareUnreadable', formatCount(unreadable))}</p>
      )}
      {restored > 0 && <p class="notice">{t('shareRestored', formatCount(restored))}</p>}
      <p class="help">
        {t('shareNames')} <a href="#log">{t('placeLog')}</a>
      </p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          aria-disabled={state.isRunning.value}
          onClick={state.lookNow}
        >
          {t('shareNow')}
        </button>
        {!isEdited && (
          <button type="button" onClick={onEdit}>
            {t('shareChange')}
          </button>
        )}
        {!asks && (
          <button ref={opener} type="button" onClick={() => setAsks(true)}>
            {t('shareStop')}
          </button>
        )}
      </div>
      <p role="status">{state.isRunning.value && !isEdited && t('shareRunning')}</p>
      {asks && (
        <Confirm title={t('shareStopTitle')}>
          <p>{t('shareStopMore')}</p>
          <p>{t('shareStopFolder')}</p>
          <div class="actions">
            <button type="button" onClick={state.stop}>
              {t('shareStopDo')}
            </button>
            <button type="button" class="link" onClick={() => setAsks(false)}>
              {t('syncCancel')}
            </button>
          </div>
        </Confirm>
      )}
      <details>
        <summary>{t('syncWhat')}</summary>
        <WhatIsShared />
      </details>
    </>
  )
}

function ShareFacts({ share }: { share: ShareState }) {
  const { address, userName, role, lastSuccess, due, counts } = share
  return (
    <dl class="facts">
      <dt>{t('shareServer')}</dt>
      <dd>{address}</dd>
      <dt>{t('shareUser')}</dt>
      <dd>{userName}</dd>
      <dt>{t('shareRole')}</dt>
      <dd>{t(role === 'list' ? 'shareRoleList' : 'shareRoleFacility')}</dd>
      <dt>{t('syncAt')}</dt>
      <dd>{momentOr(lastSuccess, t('syncNever'))}</dd>
      <dt>{t('shareNext')}</dt>
      <dd>{momentOr(due, t('shareNextNone'))}</dd>
      <dt>{t('shareInFolder')}</dt>
      <dd>{t('syncCountValue', formatCount(counts.inFolder))}</dd>
      <dt>{t('shareShared')}</dt>
      <dd>{t('syncCountValue', formatCount(counts.shared))}</dd>
    </dl>
  )
}

function momentOr(instant: string | null, none: string): string {
  return instant === null ? none : formatMoment(Temporal.Instant.from(instant))
}
