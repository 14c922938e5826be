import { useMemo } from 'preact/hooks'
import type { LogEntry } from '../../lib/progress/facilities/changeLog'
import type { Facility } from '../../lib/progress/facility/facility'
import type { LogState, UndoAnswer } from '../../lib/state/workspace/logState'
import { formatMoment, t } from '../../lib/text'
import { changeWords } from './changeWords'
import { facilityTitle } from './FacilityFilter'

interface LogItemProps {
  readonly state: LogState
  readonly entry: LogEntry
  /** `null` where it cannot be read any more. */
  readonly facility: Facility | null
  /** There are several facilities: it is said which one this is. */
  readonly named: boolean
}

const ANSWERS = {
  done: 'logTakenBack',
  changed: 'logChangedSince',
  missing: 'logMissing',
} as const satisfies Record<UndoAnswer['said'], string>

/** One change: what, from what to what, when, by whom, and the button that takes it back. */
export function LogItem({ state, entry, facility, named }: LogItemProps) {
  const all = state.guides.value
  const guides = useMemo(
    () => all.toSorted((a, b) => rank(b.id, facility) - rank(a.id, facility)),
    [all, facility],
  )
  const when = formatMoment(Temporal.Instant.from(entry.at))
  const changes = entry.changes.map((change) => ({
    path: change.path,
    ...changeWords(change, guides),
  }))
  const answer = state.answer.value
  const said = answer?.number === entry.number ? answer.said : null
  return (
    <li class="card entry">
      <p class="help">
        <time dateTime={entry.at}>{when}</time>{' '}
        <span>{entry.by ? t('logBy', entry.by) : t('logNobody')}</span>
      </p>
      {(named || facility === null) && <p class="help">{facilityTitle(facility)}</p>}
      <ul>
        {changes.map(({ path, what, from, to }) => (
          <li key={path}>
            <strong>{what}</strong>
            <span class="change">{t('changeFromTo', from, to)}</span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-label={t('takeBackFor', changes[0]?.what ?? '', when)}
        onClick={() => state.takeBack(entry)}
      >
        {t('takeBack')}
      </button>
      <p role="status" class="said">
        {said && t(ANSWERS[said])}
      </p>
    </li>
  )
}

/** The facility's own guide comes first. */
function rank(guide: string, facility: Facility | null): number {
  return guide === facility?.guide ? 1 : 0
}
