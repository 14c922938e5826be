import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { Progress } from '../../lib/progress/facility/progressOf'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { PageNotice } from '../articles/PageNotice'
import { GuideLanguageNote } from '../kit/GuideLanguageNote'
import { GuideText } from '../kit/GuideText'
import { NextTask } from './NextTask'
import { PhaseItem } from './PhaseItem'

interface StepsViewProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly progress: Progress
}

/** 手順: the page in the tab, the next task, and all steps. */
export function StepsView({ state, facility, guide, progress }: StepsViewProps) {
  return (
    <>
      <PageNotice guide={guide} state={state} />
      <NextTask state={state} facility={facility} guide={guide} task={progress.next} />
      <section aria-labelledby="way">
        <h2 id="way">{t('wholeWay')}</h2>
        <GuideLanguageNote />
        {guide.limits && (
          <p class="help">
            <GuideText text={guide.limits.text} />
          </p>
        )}
        {guide.phases.map((phase) => (
          <PhaseItem
            key={phase.id}
            state={state}
            facility={facility}
            guide={guide}
            phase={phase}
            progress={progress}
          />
        ))}
      </section>
    </>
  )
}
