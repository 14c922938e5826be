import type { NowCard } from '../../lib/state/panel/nowCard'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { formatDate, t } from '../../lib/text'

interface KeptNoticeProps {
  readonly state: PanelState
  readonly now: Extract<NowCard, { card: 'kept' }>
}

/** After an application was sent: the stored receipt, and where to look. */
export function KeptNotice({ state, now }: KeptNoticeProps) {
  return (
    <section class="notice passed" aria-labelledby="sent">
      <h2 id="sent">{t('keptSince', formatDate(Temporal.PlainDate.from(now.day)))}</h2>
      {now.number !== '' && <p>{t('receiptNumber', now.number)}</p>}
      <p class="help">{t('sentLook')}</p>
      <button type="button" onClick={() => state.keepReceipt(null)}>
        {t('receiptRemove')}
      </button>
    </section>
  )
}
