import type { Estimate, NoEstimate } from '../lib/check'
import { kindName } from '../lib/check/kindName'
import { joined } from '../lib/message'
import { formatYen, t } from '../lib/text'
import { GuideText } from './GuideText'
import { SourceLine } from './SourceLine'
import { sayTranslated } from './translation'

/** 補助額の目安, and how it comes about. */
export function EstimateView({ estimate }: { estimate: Estimate | NoEstimate }) {
  return (
    <section class="estimate" aria-labelledby="estimate">
      <h2 id="estimate">{t('estimateTitle')}</h2>
      {estimate.state === 'unknown' ? (
        <p>{sayTranslated(estimate.reason)}</p>
      ) : (
        <Arithmetic estimate={estimate} />
      )}
    </section>
  )
}

function Arithmetic({ estimate }: { estimate: Estimate }) {
  const { items, sum, share, rounded, amount, terms, roundingInferred } = estimate
  const { numerator, denominator } = terms.rate
  return (
    <>
      <p class="amount">{formatYen(amount)}</p>
      <p class="help">{t('estimateFor', joined('together', terms.kinds.map(kindName)))}</p>
      <details>
        <summary>{t('estimateHow')}</summary>
        <dl>
          {items.map(({ item, title, cost, cap, eligible }) => (
            <>
              <dt key={item}>
                <GuideText text={title} />
              </dt>
              <dd>
                {formatYen(eligible)}
                {cost > cap && <span class="help">{t('estimateCapped', formatYen(cost))}</span>}
              </dd>
            </>
          ))}
          <dt>{t('estimateSum')}</dt>
          <dd>{formatYen(sum)}</dd>
          <dt>{t('estimateShare', `${numerator}/${denominator}`)}</dt>
          <dd>{formatYen(share)}</dd>
          <dt>{t(roundingInferred ? 'estimateRoundedInferred' : 'estimateRounded')}</dt>
          <dd>{formatYen(rounded)}</dd>
          <dt>{t('subsidyCap')}</dt>
          <dd>{formatYen(terms.cap)}</dd>
        </dl>
        <SourceLine source={terms.source} />
      </details>
      <p class="help">{t('estimateLimits')}</p>
    </>
  )
}
