import type { Estimate, NoEstimate } from '../../lib/check'
import { kindName } from '../../lib/check/kindName'
import { joined } from '../../lib/message'
import { formatYen, t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { EstimateSteps } from './EstimateSteps'

/** 補助額の目安, and how it comes about. */
export function EstimateView({ estimate }: { estimate: Estimate | NoEstimate }) {
  return (
    <section class="estimate" aria-labelledby="estimate">
      <h2 id="estimate">{t('estimateTitle')}</h2>
      {estimate.state === 'unknown' ? (
        <p>{renderTranslated(estimate.reason)}</p>
      ) : (
        <Arithmetic estimate={estimate} />
      )}
    </section>
  )
}

function Arithmetic({ estimate }: { estimate: Estimate }) {
  const { amount, terms } = estimate
  return (
    <>
      <p class="amount">{formatYen(amount)}</p>
      <p class="help">{t('estimateFor', joined('together', terms.kinds.map(kindName)))}</p>
      <details>
        <summary>{t('estimateHow')}</summary>
        <EstimateSteps estimate={estimate} />
      </details>
      <p class="help">{t('estimateLimits')}</p>
    </>
  )
}
