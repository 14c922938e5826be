import { kindName } from '../../lib/check/kindName'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { Filter } from '../../lib/progress/table/facilityTable'
import { stationTotals } from '../../lib/progress/table/stationTotals'
import { formatCount, listed, renderMessage, t } from '../../lib/text'
import { dueInWords } from '../../lib/wording/dueInWords'
import { facilityName } from '../../lib/wording/facilityLabel'
import { shortName } from '../../lib/wording/shortName'
import { translated } from '../../lib/wording/translation'
import { filterWords } from '../facilities/filterWords'
import { stationName } from '../facilities/StationBar'
import { Paper } from './Paper'

/** As many rows as fit on a page of A4. */
const A_PAGE = 40
/** What of a name fits into its column, in full-width letters. */
const NAME_WIDTH = 14

interface FacilityListSheetProps {
  /** Those that the filter leaves. */
  readonly rows: readonly FacilityRow[]
  readonly filter: Filter
  /** They were selected in the list. */
  readonly isPicked: boolean
  readonly today: Temporal.PlainDate
}

/** 施設の一覧: facilities with their progress and next task, each page with filter and totals. */
export function FacilityListSheet({ rows, filter, isPicked, today }: FacilityListSheetProps) {
  const pages = Array.from({ length: Math.ceil(rows.length / A_PAGE) }, (_, page) =>
    rows.slice(page * A_PAGE, (page + 1) * A_PAGE),
  )
  const totals = stationTotals(rows).map((total) => `${stationName(total)} ${total.count}`)
  const late = rows.filter(({ deadline }) => deadline.state === 'passed').length
  if (late > 0) totals.push(t('printListLate', formatCount(late)))
  const said = [...(isPicked ? [t('printListPicked')] : []), ...filterWords(filter, rows)]
  return (
    <div>
      {pages.map((some, page) => (
        // Pages never move.
        <Paper key={page} title={t('printListTitle')} today={today}>
          <p>
            {t('printListCount', formatCount(rows.length))}
            {said.length > 0 && `　${t('printListFilter', listed(said))}`}
          </p>
          <p>{totals.join('　')}</p>
          <table class="facilities">
            <thead>
              <tr>
                <th scope="col">{t('fieldFacilityName')}</th>
                <th scope="col">{t('fieldFacilityCode')}</th>
                <th scope="col">{t('columnKind')}</th>
                <th scope="col">{t('progressLabel')}</th>
                <th scope="col">{t('printListNext')}</th>
                <th scope="col">{t('printListDeadline')}</th>
              </tr>
            </thead>
            <tbody>
              {some.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </Paper>
      ))}
    </div>
  )
}

/** 2026/1/31: forty rows of one line have no room for both calendars. */
function shortDay(day: string): string {
  const { year, month, day: date } = Temporal.PlainDate.from(day)
  return `${year}/${month}/${date}`
}

function Row({ row }: { row: FacilityRow }) {
  const { facility, tasks, done, next, deadline } = row
  const { name, code, kind } = facility
  return (
    <tr>
      <td class="name">{shortName(facilityName(name), NAME_WIDTH)}</td>
      <td class="figure">{code}</td>
      <td>{kind && renderMessage(kindName(kind))}</td>
      <td class="figure">{t('printListProgress', String(tasks), String(done))}</td>
      <td>{next ? translated(next.short) : t('printListAllDone')}</td>
      <td class="when">
        {deadline.state === 'passed' && <strong>{t('deadlineOver')} </strong>}
        {'date' in deadline ? shortDay(deadline.date) : dueInWords(deadline)}
      </td>
    </tr>
  )
}
