import { useEffect, useRef, useState } from 'preact/hooks'
import { tasksOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import { type Facility, keptReceipt } from '../../lib/progress/facility/facility'
import type { Progress } from '../../lib/progress/facility/progressOf'
import { nowCard } from '../../lib/state/panel/nowCard'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { PageNotice } from '../articles/PageNotice'
import { GuideLanguageNote } from '../kit/GuideLanguageNote'
import { GuideText } from '../kit/GuideText'
import { Lazy } from '../kit/Lazy'
import { NowNotice } from '../now/NowNotice'
import { loadAllTasks, loadOwnAnswers } from './loadSteps'
import { isOnPortal } from './TaskAction'
import { TaskCard } from './TaskCard'
import { TaskTrack } from './TaskTrack'

interface StepsViewProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly progress: Progress
}

/** 手順: what to do now, the next task, the track, and the task that was opened in it. */
export function StepsView({ state, facility, guide, progress }: StepsViewProps) {
  const [opened, setOpened] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (opened === null) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])
  const outcomes = state.form.value === null ? null : (state.checked.value?.outcomes ?? [])
  const receipt = state.receipt.value
  const kept = keptReceipt(guide, facility)
  const now = nowCard({ facility, progress, outcomes, receipt, kept })
  const { next } = progress
  const task = tasksOf(guide).find(({ id }) => id === opened)
  const card = { state, facility, guide }
  const shown = now.card === 'sent' || now.card === 'kept' ? undefined : next
  return (
    <>
      <NowNotice {...card} now={now} />
      {shown && (
        <TaskCard
          {...card}
          task={shown}
          title={t('nextTitle')}
          progress={progress}
          {...(shown === task ? { heading } : {})}
        />
      )}
      <PageNotice
        guide={guide}
        state={state}
        hasPortalLink={shown !== undefined && isOnPortal(shown, facility)}
      />
      <TaskTrack
        facility={facility}
        guide={guide}
        progress={progress}
        opened={opened}
        onOpen={(id) => setOpened(id === opened ? null : id)}
      />
      {task && task !== next && (
        <TaskCard {...card} task={task} title={t('openedTask')} heading={heading} />
      )}
      <Lazy load={loadOwnAnswers} props={card} meanwhile={null} />
      <Lazy load={loadAllTasks} props={card} meanwhile={null} />
      <GuideLanguageNote />
      {guide.limits && (
        <p class="help">
          <GuideText text={guide.limits.text} />
        </p>
      )}
    </>
  )
}
