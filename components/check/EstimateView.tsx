import { arithmeticLine, type Estimate, kindName, type NoEstimate } from '../../lib/check'
import { joined } from '../../lib/message'
import { t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { EstimateSteps } from './EstimateSteps'

/** How 補助額の目安 comes about, in one line; opened, with every step. */
export function EstimateView({ estimate }: { estimate: Estimate | NoEstimate }) {
  if (estimate.state === 'unknown') return <p class="help">{renderTranslated(estimate.reason)}</p>
  return (
    <details class="estimate">
      <summary>
        {t('estimateHow')} <span class="strip">{renderTranslated(arithmeticLine(estimate))}</span>
      </summary>
      <p class="help">{t('estimateFor', joined('together', estimate.terms.kinds.map(kindName)))}</p>
      <EstimateSteps estimate={estimate} />
      <p class="help">{t('estimateLimits')}</p>
    </details>
  )
}
