import { useEffect, useRef, useState } from 'preact/hooks'
import { tasksOf } from '../../lib/guide'
import type { Task } from '../../lib/guide/schema'
import { isDone } from '../../lib/progress/facility/facility'
import { progressOf } from '../../lib/progress/facility/progressOf'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import type { LogState } from '../../lib/state/workspace/log'
import { formatDayOf, t } from '../../lib/text'
import { deadlineLine } from '../../lib/wording/deadlineLine'
import { GuideProvider } from '../kit/GuideContext'
import { GuideText } from '../kit/GuideText'
import { LogItem } from '../log/LogItem'
import { TaskTrack } from '../steps/TaskTrack'

interface FacilityAsideProps {
  readonly state: FacilitiesState
  readonly log: LogState
  readonly row: FacilityRow
}

/** A longer log stands on its own page. */
const MOST_ENTRIES = 10

/** One facility beside the list: its way, what is noted, and what was changed. */
export function FacilityAside({ state, log, row }: FacilityAsideProps) {
  const { id, facility, guide } = row
  const [station, setStation] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const progress = progressOf(guide, facility, state.today.value)
  const task = tasksOf(guide).find((each) => each.id === (station ?? progress.next?.id))
  const close = () => {
    state.open(null)
    document.querySelector<HTMLElement>(`[data-facility="${id}"] th button`)?.focus()
  }
  return (
    <section
      class="facility-aside"
      aria-labelledby="facility-aside"
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <h2 id="facility-aside" ref={heading} tabIndex={-1}>
        {facility.name || t('facilityUnnamed')}
      </h2>
      <p class="help">{[facility.code, deadlineLine(row.deadline)].filter(Boolean).join('　')}</p>
      <div class="actions">
        <button type="button" onClick={() => state.edit({ row })}>
          {t('editFacilityTitle')}
        </button>
        <button type="button" class="link" onClick={close}>
          {t('backupClose')}
        </button>
      </div>
      <GuideProvider value={guide}>
        <TaskTrack
          facility={facility}
          guide={guide}
          progress={progress}
          opened={task?.id ?? null}
          onOpen={setStation}
        />
        {task && <OpenTask state={state} row={row} task={task} />}
        <Notes row={row} />
      </GuideProvider>
      <Changes log={log} row={row} />
    </section>
  )
}

interface OpenTaskProps extends Pick<FacilityAsideProps, 'state' | 'row'> {
  readonly task: Task
}

/** The task that was pressed on the way, to be ticked here as well. */
function OpenTask({ state, row, task }: OpenTaskProps) {
  const done = isDone(row.facility, task.id)
  const title = task.shortTitle ?? task.title
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={done}
        onChange={() =>
          state.bulk([row.id], { do: 'tick', task: task.id, title, done: !done, day: null })
        }
      />
      <span>
        <GuideText text={task.title} />
      </span>
    </label>
  )
}

function Notes({ row: { facility, guide } }: Pick<FacilityAsideProps, 'row'>) {
  const noted = tasksOf(guide).flatMap((task) => {
    const note = facility.notes[task.id]
    return note === undefined || note.text === '' ? [] : [{ task, note }]
  })
  if (noted.length === 0) return null
  return (
    <section aria-labelledby="facility-notes">
      <h3 id="facility-notes">{t('notesTitle')}</h3>
      <dl class="notes">
        {noted.map(({ task, note: { text, at, by } }) => (
          <div key={task.id}>
            <dt>
              <GuideText text={task.shortTitle ?? task.title} />{' '}
              <span class="help">{[formatDayOf(at), by].filter(Boolean).join(' ')}</span>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Changes({ log, row }: Pick<FacilityAsideProps, 'log' | 'row'>) {
  const entries = (log.records.value?.entries ?? []).filter(
    ({ facilityId }) => facilityId === row.id,
  )
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="facility-log">
      <h3 id="facility-log">{t('placeLog')}</h3>
      <ol class="log">
        {entries.slice(0, MOST_ENTRIES).map((entry) => (
          <LogItem
            key={entry.number}
            state={log}
            entry={entry}
            facility={row.facility}
            named={false}
          />
        ))}
      </ol>
    </section>
  )
}
