import type { MessageKey } from '../../lib/message'
import type { CheckedReading } from '../../lib/portal/check/checkReading'
import type { Reading } from '../../lib/portal/reading/reading'
import { t } from '../../lib/text'
import { verdictOn } from '../../lib/wording/verdict'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { ANSWER_NAMES } from '../kit/AnswerMark'

const TITLES: Readonly<Record<Reading['screen'], MessageKey>> = {
  form: 'formRead',
  confirmation: 'confirmationRead',
  typed: 'typedRead',
}

/** How the application stands, in one sentence and in figures. */
export function CheckSummary({ checked: { outcomes, reading } }: { checked: CheckedReading }) {
  const title = useFocusRecovery<HTMLHeadingElement>()
  const { verdict, count, unfilled } = verdictOn(outcomes)
  const known = reading.fields.filter(({ meaning }) => meaning !== null).length
  return (
    <section aria-labelledby="summary">
      <h2 id="summary" ref={title} tabIndex={-1}>
        {t(TITLES[reading.screen])}
      </h2>
      {reading.screen !== 'typed' && (
        <p class="help">{t('fieldsRead', String(reading.fields.length), String(known))}</p>
      )}
      <div class="verdict" role="status">
        <strong>{t(verdict)}</strong>
        <ul class="counts">
          {(['fail', 'review', 'pass'] as const).map((answer) => (
            <li key={answer} class={`answer ${count(answer) > 0 ? answer : 'inapplicable'}`}>
              {t(ANSWER_NAMES[answer])} {count(answer)}
            </li>
          ))}
          {unfilled > 0 && (
            <li class="answer inapplicable">
              {t('unfilled')} {unfilled}
            </li>
          )}
        </ul>
      </div>
    </section>
  )
}
