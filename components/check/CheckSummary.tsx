import { type MessageKey, message } from '../../lib/message'
import type { CheckedReading } from '../../lib/portal/check/checkReading'
import type { Reading } from '../../lib/portal/reading/reading'
import { t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { isMostlyUnknown } from '../../lib/wording/unfound'
import { verdictOn } from '../../lib/wording/verdict'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { LATER_ICONS } from '../icons/laterIcons'
import { Icon } from '../kit/Icon'
import { EstimateView } from './EstimateView'
import { namesIn } from './readingReason'

const SCREENS: Readonly<Record<Reading['screen'], MessageKey>> = {
  form: 'formRead',
  confirmation: 'confirmationRead',
  typed: 'typedRead',
}

/** The verdict in one sentence, with the number of places and the first of them, and the estimate. */
export function CheckSummary({ checked }: { checked: CheckedReading }) {
  const { outcomes, reading, estimate } = checked
  const title = useFocusRecovery<HTMLHeadingElement>()
  const known = reading.fields.filter(({ meaning }) => meaning !== null).length
  const { is, sentence, review } = verdictOn(outcomes, namesIn(reading))
  const isHard = isMostlyUnknown(reading, outcomes)
  const text = isHard && is === 'review' ? message('verdictHard', String(review)) : sentence
  return (
    <section class={`verdict ${is}`} aria-labelledby="summary">
      <div role="status">
        <h2 id="summary" ref={title} tabIndex={-1}>
          {is === 'pass' && <Icon path={LATER_ICONS.done} />}
          {renderTranslated(text)}
        </h2>
      </div>
      {/* If the form has no mistakes, the fields that were read are listed below. */}
      <p class={is === 'pass' ? 'hidden' : 'help'}>
        {t(SCREENS[reading.screen])}{' '}
        {reading.screen !== 'typed' &&
          t('fieldsRead', String(reading.fields.length), String(known))}
      </p>
      {!isHard && <EstimateView estimate={estimate} />}
    </section>
  )
}
