import { Fragment } from 'preact'
import type { Estimate } from '../../lib/check'
import { formatYen, t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'

/** Every step of the arithmetic, with the source of its figures. */
export function EstimateSteps({ estimate }: { estimate: Estimate }) {
  const { items, sum, share, rounded, terms, roundingInferred } = estimate
  const { numerator, denominator } = terms.rate
  return (
    <>
      <dl>
        {items.map(({ item, title, cost, eligible }) => (
          <Fragment key={item}>
            <dt>
              <GuideText text={title} />
            </dt>
            <dd>
              {formatYen(eligible)}
              {cost > eligible && <span class="help">{t('estimateCapped', formatYen(cost))}</span>}
            </dd>
          </Fragment>
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
    </>
  )
}
