import type { MessageKey } from '../../lib/message'
import type { CheckedReading } from '../../lib/portal/check/checkReading'
import type { Reading } from '../../lib/portal/reading/reading'
import { formatYen, t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { verdictOn } from '../../lib/wording/verdict'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { namesIn } from './readingReason'

const SCREENS: Readonly<Record<Reading['screen'], MessageKey>> = {
  form: 'formRead',
  confirmation: 'confirmationRead',
  typed: 'typedRead',
}

/** The verdict in one sentence that names the number of places and the first; beside it the estimate. */
export function CheckSummary({ checked }: { checked: CheckedReading }) {
  const { outcomes, reading, estimate } = checked
  const title = useFocusRecovery<HTMLHeadingElement>()
  const known = reading.fields.filter(({ meaning }) => meaning !== null).length
  const { is, sentence } = verdictOn(outcomes, namesIn(reading))
  return (
    <section class={`verdict ${is}`} aria-labelledby="summary">
      <div role="status">
        <h2 id="summary" ref={title} tabIndex={-1}>
          {renderTranslated(sentence)}
        </h2>
      </div>
      <p class="help">
        {t(SCREENS[reading.screen])}{' '}
        {reading.screen !== 'typed' &&
          t('fieldsRead', String(reading.fields.length), String(known))}
      </p>
      {estimate.state === 'estimated' && (
        <p class="amount">
          {t('estimateShort')} <strong>{formatYen(estimate.amount)}</strong>
        </p>
      )}
    </section>
  )
}
