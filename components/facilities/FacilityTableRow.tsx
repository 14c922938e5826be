import { kindName } from '../../lib/check/kindName'
import type { Due } from '../../lib/progress/facility/progressOf'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { formatDaysLeft, formatMoment, renderMessage, t } from '../../lib/text'
import { cellDate, cellMoment } from '../../lib/wording/cellDate'
import { dueInWords } from '../../lib/wording/dueInWords'
import { facilityName } from '../../lib/wording/facilityLabel'
import { translated } from '../../lib/wording/translation'
import { DEADLINE_TITLES, STAGE_TITLES } from './columns'
import { stepLabel } from './stepLabel'

interface FacilityTableRowProps {
  readonly state: FacilitiesState
  readonly row: FacilityRow
  readonly index: number
  readonly selected: boolean
  /** Whether it is the panel's current facility. */
  readonly inUse: boolean
  /** Whether another facility has the same code. */
  readonly sharing: boolean
}

/** One facility; its name opens it beside the list. */
export function FacilityTableRow(props: FacilityTableRowProps) {
  const { state, row, index, selected, inUse, sharing } = props
  const { id, facility, next } = row
  const name = facilityName(facility.name)
  const changedAt = Temporal.Instant.from(row.changedAt)
  return (
    <tr data-facility={id} aria-rowindex={index + 2}>
      <td>
        <label class="pick">
          <span class="hidden">{t('selectFacility', name)}</span>
          <input
            type="checkbox"
            checked={selected}
            onChange={() => state.select([id], !selected)}
          />
        </label>
      </td>
      <th scope="row" title={name}>
        <button
          type="button"
          class="link"
          aria-label={t('editFacility', name)}
          aria-expanded={state.opened.value === id}
          onClick={() => state.open(id)}
        >
          {name}
        </button>
        {facility.archived && <span class="answer inapplicable">{t('archivedMark')}</span>}
        {sharing && <span class="answer review">{t('sameCodeMark')}</span>}
      </th>
      <td class="code">{facility.code || '—'}</td>
      <td>{facility.kind === null ? '—' : renderMessage(kindName(facility.kind))}</td>
      <td>
        <span aria-hidden="true">{`${row.done}/${row.tasks}`}</span>
        <span class="hidden">{t('progress', String(row.tasks), String(row.done))}</span>
        <span class="help"> {t(STAGE_TITLES[row.stage])}</span>
      </td>
      <td title={next === null ? undefined : translated(next.title)}>
        <Next next={next} />
      </td>
      <td title={dueInWords(row.deadline)}>
        <Deadline due={row.deadline} />
      </td>
      <td title={formatMoment(changedAt)}>
        <span class="help">{cellMoment(changedAt)}</span>
      </td>
      <td>
        {inUse && <strong>{t('usedMark')}</strong>}
        {!inUse && !facility.archived && (
          <button type="button" aria-label={t('useFacility', name)} onClick={() => state.use(id)}>
            {t('use')}
          </button>
        )}
      </td>
    </tr>
  )
}

function Next({ next }: Pick<FacilityRow, 'next'>) {
  if (next === null) return t('nextNone')
  return (
    <>
      <span class="help">{stepLabel(next.step)}</span> {translated(next.title)}
    </>
  )
}

function Deadline({ due }: { due: Due }) {
  if (due.state !== 'open' && due.state !== 'passed') return t(DEADLINE_TITLES[due.state])
  return (
    <>
      {due.state === 'passed' ? t('deadlineOver') : formatDaysLeft(due.days)}{' '}
      <span class="help">{dueInWords(due, cellDate)}</span>
    </>
  )
}
