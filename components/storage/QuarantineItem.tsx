import type { Quarantined } from '../../lib/progress/recovery/quarantine'
import type { Retried, StorageState } from '../../lib/state/workspace/storage'
import { formatMoment, t } from '../../lib/text'
import { UnreadableFacts } from './UnreadableFacts'

interface QuarantineItemProps {
  readonly state: StorageState
  readonly quarantined: Quarantined
}

const ANSWERS = {
  newer: 'retryNewer',
  unreadable: 'retryUnreadable',
  blocked: 'retryBlocked',
} as const satisfies Record<Exclude<Retried['result'], 'back' | 'ahead'>, string>

/** A quarantined value: what is known of it, since when, and the button to try again. */
export function QuarantineItem({ state, quarantined }: QuarantineItemProps) {
  const { key, of, at, value } = quarantined
  const retried = state.retried.value
  const result =
    retried?.key !== key || retried.result === 'back' || retried.result === 'ahead'
      ? null
      : retried.result
  const since = at === null ? null : formatMoment(Temporal.Instant.from(at))
  return (
    <article class="card unread" data-quarantined={of}>
      <UnreadableFacts stored={of} value={value} />
      {since !== null && <p class="help">{t('quarantineSince', since)}</p>}
      <button type="button" onClick={() => state.retry(key)}>
        {t('retry')}
      </button>
      <p role="status" class="said">
        {result && t(ANSWERS[result])}
      </p>
    </article>
  )
}
