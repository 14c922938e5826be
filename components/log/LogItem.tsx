import { useMemo } from 'preact/hooks'
import type { Facility } from '../../lib/progress/facility/facility'
import type { LogEntry } from '../../lib/progress/facilityStore/changeLog'
import type { LogState, UndoAnswer } from '../../lib/state/workspace/log'
import { formatMoment, t } from '../../lib/text'
import { changeWords } from './changeWords'
import { facilityTitle } from './FacilityFilter'

interface LogItemProps {
  readonly state: LogState
  readonly entry: LogEntry
  /** `null` if it cannot be read any more. */
  readonly facility: Facility | null
  /** Whether to name the facility, because there are several. */
  readonly named: boolean
}

const ANSWERS = {
  done: 'logUndone',
  changed: 'logChangedSince',
  missing: 'logMissing',
} as const satisfies Record<UndoAnswer['result'], string>

/** One change: what, old and new value, when, by whom, and the button that undoes it. */
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
  const result = answer?.number === entry.number ? answer.result : null
  return (
    <li class="entry">
      <p class="help">
        <time dateTime={entry.at}>{when}</time>{' '}
        {(named || facility === null) && <span>{facilityTitle(facility)} </span>}
        {entry.by && <span>{t('logBy', entry.by)}</span>}
      </p>
      <ul>
        {changes.map(({ path, what, from, to }) => (
          <li key={path}>
            <strong>{what}</strong> <span class="change">{t('changeFromTo', from, to)}</span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-label={t('takeBackFor', changes[0]?.what ?? '', when)}
        onClick={() => state.undo(entry)}
      >
        {t('takeBack')}
      </button>
      <p role="status" class="said">
        {result && t(ANSWERS[result])}
      </p>
    </li>
  )
}

/** The facility's own guide comes first. */
function rank(guide: string, facility: Facility | null): number {
  return guide === facility?.guide ? 1 : 0
}
