import { useState } from 'preact/hooks'
import type { Outcome } from '../../lib/check'
import { beforeSendingId } from '../../lib/progress/facility/beforeSending'
import { isDone } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { BEFORE_SENDING } from '../../lib/wording/beforeSending'
import { useGuide } from '../kit/GuideContext'
import { AskYourselfList } from './AskYourselfList'

interface BeforeSendingProps {
  readonly outcomes: readonly Outcome[]
  readonly state: Pick<PanelState, 'facility' | 'tickBefore'>
}

/** Checks that no screen shows, to be ticked once for a facility; unfolded, with what to check. */
export function BeforeSending({ outcomes, state }: BeforeSendingProps) {
  const guide = useGuide()
  const [open, setOpen] = useState(false)
  const facility = state.facility.value
  const unseen = outcomes.filter((outcome) => outcome.unseen)
  if (guide === null || facility === null || unseen.length === 0) return null
  const found = new Set(unseen.map(({ rule }) => rule))
  const toTick = Object.entries(BEFORE_SENDING).filter(([rule]) => found.has(rule))
  return (
    <section class="before-sending" aria-labelledby="before-sending">
      <h3 id="before-sending">{t('unseen')}</h3>
      <div class="before-ticks">
        {toTick.map(([rule, key]) => {
          const id = beforeSendingId(guide.id, rule)
          return (
            <label key={rule}>
              <input
                type="checkbox"
                checked={isDone(facility, id)}
                onChange={({ currentTarget }) =>
                  state.tickBefore(id, t(key), currentTarget.checked)
                }
              />
              {t(key)}
            </label>
          )
        })}
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('unseenMore')}
        </button>
      </div>
      <div hidden={!open}>
        <AskYourselfList outcomes={unseen} />
      </div>
    </section>
  )
}
