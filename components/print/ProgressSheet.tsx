import { inapplicability, numberOf } from '../../lib/guide'
import type { Phase, Task } from '../../lib/guide/schema'
import { doneDay, type Facility, isDone } from '../../lib/progress/facility/facility'
import { progressOf } from '../../lib/progress/facility/progressOf'
import type { Prepared } from '../../lib/state/workspace/print'
import { formatDate, t } from '../../lib/text'
import { deadlineLine } from '../../lib/wording/deadlineLine'
import { GuideText } from '../kit/GuideText'
import { Paper } from './Paper'
import { TickBox } from './TickBox'

/** 進み具合: every task of a facility with its tick, author, day and note. */
export function ProgressSheet({ of, today }: { of: Prepared; today: Temporal.PlainDate }) {
  const { facility, guide } = of
  const { tasks, done, deadline } = progressOf(guide, facility, today)
  return (
    <Paper title={t('printProgressTitle')} of={of} today={today}>
      <p>
        <strong>{t('progress', String(tasks), String(done))}</strong>
        {'　'}
        {deadlineLine(deadline)}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('printColumnDone')}</th>
            <th scope="col">{t('printColumnTask')}</th>
            <th scope="col">{t('printColumnWhen')}</th>
            <th scope="col">{t('printColumnNote')}</th>
          </tr>
        </thead>
        {guide.phases.map((phase) => (
          <PhaseRows key={phase.id} phase={phase} facility={facility} />
        ))}
      </table>
    </Paper>
  )
}

function PhaseRows({ phase, facility }: { phase: Phase; facility: Facility }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {numberOf(phase) && `${numberOf(phase)}. `}
          <GuideText text={phase.title} />
        </th>
      </tr>
      {phase.steps.flatMap((step) =>
        step.tasks.map((task) => (
          <TaskRow key={task.id} step={numberOf(step)} task={task} facility={facility} />
        )),
      )}
    </tbody>
  )
}

interface TaskRowProps {
  readonly step: string
  readonly task: Task
  readonly facility: Facility
}

function TaskRow({ step, task, facility }: TaskRowProps) {
  const exempt = inapplicability(task, facility)
  const tick = facility.ticks[task.id]
  const done = isDone(facility, task.id)
  return (
    <tr>
      <td class="box">
        {exempt ? (
          t(exempt.optional ? 'optionalTask' : 'answerInapplicable')
        ) : (
          <>
            <TickBox ticked={done} /> {t(done ? 'printDone' : 'printOpen')}
          </>
        )}
      </td>
      <td>
        <strong>
          {step && `${step} `}
          <GuideText text={task.title} />
        </strong>
        {task.handling && (
          <span class="small">
            <GuideText text={task.handling} />
          </span>
        )}
        {exempt && (
          <span class="small">
            <GuideText text={exempt.reason} />
          </span>
        )}
      </td>
      <td class="when">
        {done && tick && formatDate(doneDay(tick))}
        {done && tick?.by && <span class="small">{tick.by}</span>}
      </td>
      <td class="note">{facility.notes[task.id]?.text}</td>
    </tr>
  )
}
