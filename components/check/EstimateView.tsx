import { type Estimate, kindName, type NoEstimate } from '../../lib/check'
import { joined } from '../../lib/message'
import { formatYen, t } from '../../lib/text'
import { arithmeticStrip } from '../../lib/wording/arithmeticStrip'
import { renderTranslated } from '../../lib/wording/translation'
import { EstimateSteps } from './EstimateSteps'

/** 補助額の目安 with its arithmetic in one line; opened, with every step. */
export function EstimateView({ estimate }: { estimate: Estimate | NoEstimate }) {
  if (estimate.state === 'unknown') return <p class="help">{renderTranslated(estimate.reason)}</p>
  return (
    <details class="estimate">
      <summary>
        {t('estimateShort')} <strong>{formatYen(estimate.amount)}</strong>
        <span class="strip">{renderTranslated(arithmeticStrip(estimate))}</span>
      </summary>
      <p class="help">{t('estimateFor', joined('together', estimate.terms.kinds.map(kindName)))}</p>
      <EstimateSteps estimate={estimate} />
      <p class="help">{t('estimateLimits')}</p>
    </details>
  )
}
