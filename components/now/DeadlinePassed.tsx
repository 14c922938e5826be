import { useState } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'
import { type Facility, WITHOUT_SUBSIDY } from '../../lib/progress/facility/facility'
import type { NowCard } from '../../lib/state/panel/nowCard'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { formatDate, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { DeadlineNotice } from '../materials/DeadlineNotice'

interface DeadlinePassedProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly now: Extract<NowCard, { card: 'passed' }>
}

/** The deadline has passed: the possible actions, one press each. */
export function DeadlinePassed({ state, guide, now }: DeadlinePassedProps) {
  const [entering, setEntering] = useState(false)
  const opener = useFocusRecovery<HTMLButtonElement>(entering)
  const { deadline } = guide.subsidy
  const day = formatDate(Temporal.PlainDate.from(now.date))
  return (
    <section class="notice trouble passed" aria-labelledby="passed">
      <h2 id="passed">{t(now.own ? 'nowPassedOwn' : 'nowPassed', day)}</h2>
      {deadline && <DeadlineNotice guide={guide} id={deadline.notice} />}
      {entering ? (
        <NewDeadline
          today={state.today.value}
          onSet={state.setDeadline}
          onClose={() => setEntering(false)}
        />
      ) : (
        <>
          <button ref={opener} type="button" class="primary" onClick={() => setEntering(true)}>
            {t('deadlineMoved')}
          </button>
          <div class="row">
            <button type="button" onClick={() => state.setDeadline(WITHOUT_SUBSIDY)}>
              {t('withoutSubsidy')}
            </button>
            <button type="button" onClick={state.markApplied}>
              {t('deadlineApplied')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

interface NewDeadlineProps {
  readonly today: Temporal.PlainDate
  readonly onSet: PanelState['setDeadline']
  readonly onClose: () => void
}

function NewDeadline({ today, onSet, onClose }: NewDeadlineProps) {
  const [day, setDay] = useState('')
  return (
    <form
      class="new-deadline"
      onSubmit={(event) => {
        event.preventDefault()
        if (day !== '') onSet(day)
      }}
    >
      <label class="text">
        <span>{t('newDeadline')}</span>
        <input
          autofocus
          type="date"
          required
          min={today.toString()}
          value={day}
          onInput={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="submit" class="primary">
          {t('newDeadlineSet')}
        </button>
        <button type="button" class="link" onClick={onClose}>
          {t('dismissForm')}
        </button>
      </div>
    </form>
  )
}
