import type { Outcome } from '../../lib/check'
import type { FieldName } from '../../lib/guide/fieldName'
import { beforeSendingId } from '../../lib/progress/facility/beforeSending'
import { type Facility, isDone } from '../../lib/progress/facility/facility'
import type { PrintedCheck } from '../../lib/state/workspace/print'
import { formatDate, formatMoment, formatYen, listed, t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { unfoundNames } from '../../lib/wording/unfound'
import { verdictOn } from '../../lib/wording/verdict'
import { namesIn } from '../check/readingReason'
import { ANSWER_NAMES, AnswerMark } from '../kit/AnswerMark'
import { Paper } from './Paper'
import { TickBox } from './TickBox'
import { ValueTable } from './ValueTable'

/** More items than this are printed closely, so that all of them stay on one page. */
const MOST_AT_EASE = 8

/**
 * 申請の確認結果, on one page: the verdict, what to do, what to tick off, the fields, and a line to
 * sign. What is in order is only counted.
 */
export function OutcomeSheet({ check, today }: { check: PrintedCheck; today: Temporal.PlainDate }) {
  const { checked, at, asOf } = check
  const { outcomes, reading, estimate } = checked
  const { sentence, ...counts } = verdictOn(outcomes, namesIn(reading))
  const answers = (['fail', 'review', 'pass'] as const).map(
    (answer) => `${t(ANSWER_NAMES[answer])} ${counts[answer]}`,
  )
  const unfilled = counts.unfilled > 0 ? [`${t('unfilled')} ${counts.unfilled}`] : []
  return (
    <Paper
      title={t('printOutcomesTitle')}
      of={{ ...check, facility: asInForm(check) }}
      today={today}
      fits={toMend(outcomes).length > MOST_AT_EASE ? 'closely' : 'compact'}
    >
      <p>
        {t('printOutcomesAt', formatMoment(Temporal.Instant.from(at)))}
        {'　'}
        {t('printOutcomesAsOf', formatDate(Temporal.PlainDate.from(asOf)))}
      </p>
      <p class="verdict">
        <strong>{renderTranslated(sentence)}</strong>
        {'　'}
        {[...answers, ...unfilled].join('　')}
      </p>
      <ToMend outcomes={outcomes} />
      <p>
        <strong>{t('estimateTitle')}</strong>{' '}
        {estimate.state === 'unknown'
          ? renderTranslated(estimate.reason)
          : formatYen(estimate.amount)}
      </p>
      <Unseen check={check} />
      <section>
        <h3>{t('printValues')}</h3>
        <ValueTable reading={reading} guide={check.guide} />
      </section>
      <p class="fill-in">{t('printSigned')}</p>
      <p class="small">{t('printOutcomesAid')}</p>
    </Paper>
  )
}

/** A facility without a code or name is printed with the form's. */
function asInForm({ facility, checked }: PrintedCheck): Facility {
  const textOf = (name: FieldName) =>
    checked.reading.fields.find(({ meaning }) => meaning === name)?.values[0] ?? ''
  return {
    ...facility,
    code: facility.code || textOf('facilityCode'),
    name: facility.name || textOf('facilityName'),
  }
}

/** @returns what has to be put right or looked at, one item each. */
function toMend(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(
    ({ answer, unseen, unfound }) =>
      (answer === 'fail' || answer === 'review') && !unseen && !unfound,
  )
}

/** What has to be put right or looked at, and what was not found. */
function ToMend({ outcomes }: { outcomes: readonly Outcome[] }) {
  const open = toMend(outcomes)
  const unfound = unfoundNames(outcomes)
  if (open.length === 0 && unfound.length === 0) return null
  return (
    <ul class="printed-outcomes">
      {open.map((outcome) => (
        <PrintedOutcome key={outcome.rule} outcome={outcome} />
      ))}
      {unfound.length > 0 && (
        <li>
          {t('unfound')}：{listed(unfound)}
        </li>
      )}
    </ul>
  )
}

/** What no screen shows, to be ticked off. */
function Unseen({ check: { checked, facility, guide } }: { check: PrintedCheck }) {
  const unseen = checked.outcomes.filter((outcome) => outcome.unseen)
  if (unseen.length === 0) return null
  return (
    <section>
      <h3>{t('printUnseen')}</h3>
      <ul class="ticks halves">
        {unseen.map(({ rule, question }) => (
          <li key={rule} data-rule={rule}>
            <TickBox ticked={isDone(facility, beforeSendingId(guide.id, rule))} />
            {renderTranslated(question)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function PrintedOutcome({ outcome }: { outcome: Outcome }) {
  const { rule, answer, message, mend } = outcome
  return (
    <li data-rule={rule} data-answer={answer}>
      <AnswerMark outcome={outcome} /> {renderTranslated(message)}
      {mend && <p>→ {renderTranslated(mend)}</p>}
    </li>
  )
}
