import type { Quarantined } from '../../lib/progress/recovery/quarantine'
import type { Retried, StorageState } from '../../lib/state/workspace/storageState'
import { formatMoment, t } from '../../lib/text'
import { UnreadableFacts } from './UnreadableFacts'

interface AsideItemProps {
  readonly state: StorageState
  readonly aside: Quarantined
}

const ANSWERS = {
  newer: 'retryNewer',
  unreadable: 'retryUnreadable',
  blocked: 'retryBlocked',
} as const satisfies Record<Exclude<Retried['said'], 'back'>, string>

/** A value that was put aside: what is known of it, since when, and the button to try it again. */
export function QuarantineItem({ state, aside }: AsideItemProps) {
  const { key, of, at, value } = aside
  const retried = state.retried.value
  const said = retried?.key === key && retried.said !== 'back' ? retried.said : null
  const since = at === null ? null : formatMoment(Temporal.Instant.from(at))
  return (
    <article class="card unread" data-aside={of}>
      <UnreadableFacts stored={of} value={value} />
      {since !== null && <p class="help">{t('asideSince', since)}</p>}
      <button type="button" onClick={() => state.retry(key)}>
        {t('retry')}
      </button>
      <p role="status" class="said">
        {said && t(ANSWERS[said])}
      </p>
    </article>
  )
}
