import type { AheadChanges } from '../../lib/progress/recovery/aheadChanges'
import type { StorageState } from '../../lib/state/workspace/storage'
import { formatMoment, t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'
import { useFocusRecovery } from '../hooks/useFocusRecovery'

interface AheadListProps {
  readonly state: StorageState
  readonly ahead: readonly AheadChanges[]
}

/** Facilities with changes that are more than a day ahead of the clock, each with a button to accept them. */
export function AheadList({ state, ahead }: AheadListProps) {
  const accepted = state.accepted.value
  const announcement = useFocusRecovery<HTMLParagraphElement>(accepted)
  if (ahead.length === 0 && accepted === null) return null
  return (
    <>
      <h3>{t('aheadTitle')}</h3>
      <p role="status" ref={announcement} tabIndex={-1}>
        {accepted !== null && t('aheadAccepted', facilityName(accepted.name))}
      </p>
      {ahead.length > 0 && <p>{t('aheadLead', String(ahead.length))}</p>}
      {ahead.map(({ id, name, latest, held }) => (
        <article key={id} class="card unread" data-ahead={id}>
          <h4>{facilityName(name)}</h4>
          <p class="help">
            {t('aheadLatest', formatMoment(Temporal.Instant.from(latest)))}{' '}
            {t(held === null ? 'aheadInPlace' : 'aheadHeld')}
          </p>
          <button type="button" onClick={() => state.acceptAhead(id)}>
            {t('aheadAccept')}
          </button>
        </article>
      ))}
    </>
  )
}
