import type { Guide } from '../../lib/guide/schema'
import { type Facility, WITHOUT_SUBSIDY } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { formatDate, formatDayOf, t } from '../../lib/text'
import { GuideQuestions } from '../kit/GuideQuestions'
import { UnneededLines } from './UnneededLines'

interface OwnAnswersProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
}

/** The facility's answers that change its tasks: its own deadline, and the guide's questions. */
export function OwnAnswers({ state, facility, guide }: OwnAnswersProps) {
  return (
    <>
      <UnneededLines guide={guide} facility={facility} />
      <OwnDeadlineLine state={state} facility={facility} guide={guide} />
      {guide.questions.length > 0 && (
        <details class="fit">
          <summary>{t('fitTitle')}</summary>
          <GuideQuestions
            questions={guide.questions}
            answers={facility}
            onAnswer={state.setAttributes}
          />
        </details>
      )}
    </>
  )
}

/** Shows the facility's own deadline, with a button to remove it. */
function OwnDeadlineLine({ state, facility, guide }: OwnAnswersProps) {
  const own = facility.deadlines[guide.id]
  if (own === undefined || own.day === null) return null
  const without = own.day === WITHOUT_SUBSIDY
  const when = own.by === '' ? formatDayOf(own.at) : t('dayAndName', formatDayOf(own.at), own.by)
  return (
    <section class="own-deadline">
      <p class="help">
        {without
          ? t('withoutSubsidySince', when)
          : t('ownDeadlineSince', formatDate(Temporal.PlainDate.from(own.day)), when)}
      </p>
      <button type="button" class="link" onClick={() => state.setDeadline(null)}>
        {t(without ? 'withSubsidy' : 'ownDeadlineBack')}
      </button>
    </section>
  )
}
