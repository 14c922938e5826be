import type { NowCard } from '../../lib/state/panel/nowCard'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'

interface SentNoticeProps {
  readonly state: PanelState
  readonly now: Extract<NowCard, { card: 'sent' }>
}

/** The page shows a receipt: its sentence, and buttons to tick and to store it. */
export function SentNotice({ state, now }: SentNoticeProps) {
  const { sentence, number, ticked, kept } = now
  return (
    <section class="notice passed" aria-labelledby="sent">
      <div role="status">
        <h2 id="sent">{t('nowSent', sentence)}</h2>
      </div>
      {number !== null && <p>{t('receiptNumber', number)}</p>}
      {!ticked && (
        <button type="button" class="primary" onClick={state.markApplied}>
          {t('sentTick')}
        </button>
      )}
      {!kept && (
        <button type="button" onClick={() => state.keepReceipt({ number: number ?? '' })}>
          {t(number === null ? 'sentKeepDay' : 'sentKeep')}
        </button>
      )}
      {state.sent.value && (
        <button type="button" onClick={state.printSent}>
          {t('sentPrint')}
        </button>
      )}
      <p class="help">{t('sentLook')}</p>
    </section>
  )
}
