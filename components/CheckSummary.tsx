import type { Answer } from '../lib/check'
import type { MessageKey } from '../lib/message'
import type { CheckedReading } from '../lib/portal/checkReading'
import type { Reading } from '../lib/portal/reading'
import { t } from '../lib/text'
import { ANSWER_NAMES } from './AnswerMark'

const TITLES: Readonly<Record<Reading['screen'], MessageKey>> = {
  form: 'formRead',
  confirmation: 'confirmationRead',
  typed: 'typedRead',
}

/** How the application stands, in one sentence and in figures. */
export function CheckSummary({ checked: { outcomes, reading } }: { checked: CheckedReading }) {
  const seen = outcomes.filter((outcome) => !outcome.unfilled && !outcome.unseen)
  const count = (answer: Answer) => seen.filter((outcome) => outcome.answer === answer).length
  const unfilled = outcomes.filter((outcome) => outcome.unfilled).length
  const known = reading.fields.filter(({ meaning }) => meaning !== null).length
  const verdict =
    count('fail') > 0
      ? 'verdictFail'
      : unfilled > 0
        ? 'verdictUnfilled'
        : count('review') > 0
          ? 'verdictReview'
          : 'verdictPass'
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t(TITLES[reading.screen])}</h2>
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
