import type { Outcome } from '../../lib/check'
import type { CheckedReading } from '../../lib/portal/check/checkReading'
import { beforeSendingId } from '../../lib/progress/facility/beforeSending'
import { type Facility, isDone } from '../../lib/progress/facility/facility'
import type { PrintedCheck } from '../../lib/state/workspace/print'
import { formatDate, formatMoment, formatYen, listed, t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { unfoundNames } from '../../lib/wording/unfound'
import { verdictOn } from '../../lib/wording/verdict'
import { EstimateSteps } from '../check/EstimateSteps'
import { namesIn } from '../check/readingReason'
import { ANSWER_NAMES, AnswerMark } from '../kit/AnswerMark'
import { SourceLine } from '../kit/SourceLine'
import { Paper } from './Paper'
import { TickBox } from './TickBox'
import { ValueTable } from './ValueTable'

/** 申請の確認結果: every outcome with reason, correction and source, and the estimate's arithmetic. */
export function OutcomeSheet({ check, today }: { check: PrintedCheck; today: Temporal.PlainDate }) {
  const { checked, at, asOf } = check
  const { outcomes, reading, estimate } = checked
  const { sentence, ...counts } = verdictOn(outcomes, namesIn(reading))
  const seen = outcomes.filter(({ unseen, unfound }) => !unseen && !unfound)
  const gathered = outcomes.filter(({ unfound }) => unfound)
  const unseen = outcomes.filter((outcome) => outcome.unseen)
  const answers = (['fail', 'review', 'pass'] as const).map(
    (answer) => `${t(ANSWER_NAMES[answer])} ${counts[answer]}`,
  )
  return (
    <Paper
      title={t('printOutcomesTitle')}
      of={{ ...check, facility: withCode(check) }}
      today={today}
    >
      <p>
        {t('printOutcomesAt', formatMoment(Temporal.Instant.from(at)))}
        {'　'}
        {t('printOutcomesAsOf', formatDate(Temporal.PlainDate.from(asOf)))}
      </p>
      <p class="aid">{t('printOutcomesAid')}</p>
      <p>
        <strong>{renderTranslated(sentence)}</strong>
      </p>
      <p>
        {[...answers, ...(counts.unfilled > 0 ? [`${t('unfilled')} ${counts.unfilled}`] : [])].join(
          '　',
        )}
      </p>
      <ul class="printed-outcomes">
        {seen.map((outcome) => (
          <PrintedOutcome key={outcome.rule} outcome={outcome} />
        ))}
      </ul>
      {gathered.length > 0 && (
        <section>
          <h3>{t('unfound')}</h3>
          <p>{listed(unfoundNames(outcomes))}</p>
          <p>{t('unfoundOutcomes', String(gathered.length))}</p>
          <ul>
            {gathered.map(({ rule, answer, question }) => (
              <li key={rule} data-rule={rule} data-answer={answer}>
                {renderTranslated(question)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unseen.length > 0 && (
        <section>
          <h3>{t('printUnseen')}</h3>
          <ul class="ticks">
            {unseen.map((outcome) => (
              <li key={outcome.rule} data-rule={outcome.rule}>
                <TickBox
                  ticked={isDone(check.facility, beforeSendingId(check.guide.id, outcome.rule))}
                />
                <div>
                  <strong>{renderTranslated(outcome.question)}</strong>
                  {outcome.mend && <p>{renderTranslated(outcome.mend)}</p>}
                  <SourceLine source={outcome.source} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PrintedEstimate estimate={estimate} />
      <section>
        <h3>{t('printValues')}</h3>
        <ValueTable reading={reading} guide={check.guide} />
      </section>
    </Paper>
  )
}

/** A facility without a code is printed with the form's. */
function withCode({ facility, checked }: PrintedCheck): Facility {
  const field = checked.reading.fields.find(({ meaning }) => meaning === 'facilityCode')
  return { ...facility, code: facility.code || (field?.values[0] ?? '') }
}

function PrintedOutcome({ outcome }: { outcome: Outcome }) {
  const { rule, answer, question, message, mend, advice, source } = outcome
  return (
    <li data-rule={rule} data-answer={answer}>
      <p>
        <AnswerMark outcome={outcome} /> <strong>{renderTranslated(question)}</strong>
      </p>
      <p>{renderTranslated(message)}</p>
      {mend && <p>→ {renderTranslated(mend)}</p>}
      {advice && (
        <p>
          {t('advice')} {renderTranslated(advice)}
        </p>
      )}
      <SourceLine source={source} />
    </li>
  )
}

function PrintedEstimate({ estimate }: Pick<CheckedReading, 'estimate'>) {
  return (
    <section class="whole">
      <h3>{t('estimateTitle')}</h3>
      {estimate.state === 'unknown' ? (
        <p>{renderTranslated(estimate.reason)}</p>
      ) : (
        <>
          <p class="amount">{formatYen(estimate.amount)}</p>
          <EstimateSteps estimate={estimate} />
          <p class="small">{t('estimateLimits')}</p>
        </>
      )}
    </section>
  )
}
