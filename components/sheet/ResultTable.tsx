import { useMemo, useState } from 'preact/hooks'
import type { MessageKey } from '../../lib/message'
import {
  ROW_ORDERS,
  type RowFilter,
  type RowOrder,
  rowsShown,
} from '../../lib/sheet/grouping/rowOrder'
import type { SheetResult } from '../../lib/state/sheet/sheetTypes'
import { formatCount, t } from '../../lib/text'
import { ResultRowView } from './ResultRowView'

interface ResultTableProps {
  readonly result: SheetResult
  readonly filter: RowFilter
}

interface Sort {
  readonly by: RowOrder
  readonly descending: boolean
}

const ROWS_A_PAGE = 100

const TITLES: Readonly<Record<RowOrder, MessageKey>> = {
  number: 'sheetColumnRow',
  answer: 'sheetColumnAnswer',
  code: 'fieldFacilityCode',
  name: 'fieldFacilityName',
  fails: 'answerFail',
  reviews: 'answerReview',
  estimate: 'estimateTitle',
}

/** The rows, a hundred on a page; a press on a column sorts by it. */
export function ResultTable({ result, filter }: ResultTableProps) {
  const [page, setPage] = useState(0)
  const [sort, setSort] = useState<Sort>({ by: 'number', descending: false })
  const shown = useMemo(
    () => rowsShown(result.rows, filter, sort.by, sort.descending),
    [result, filter, sort],
  )
  if (shown.length === 0) return <p>{t('sheetNone')}</p>
  const first = page * ROWS_A_PAGE
  const some = shown.slice(first, first + ROWS_A_PAGE)
  const sortBy = (by: RowOrder) => {
    setSort({ by, descending: sort.by === by && !sort.descending })
    setPage(0)
  }
  return (
    <>
      <section class="table rows" aria-label={t('sheetTable')}>
        <table>
          <thead>
            <tr>
              {ROW_ORDERS.map((order) => (
                <SortableHead key={order} order={order} sort={sort} onSort={sortBy} />
              ))}
              <th scope="col">{t('sheetReasons')}</th>
            </tr>
          </thead>
          <tbody>
            {some.map((index) => (
              <ResultRowView key={index} result={result} index={index} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length > ROWS_A_PAGE && (
        <PageButtons page={page} rows={shown.length} onTurn={setPage} />
      )}
    </>
  )
}

interface SortableHeadProps {
  readonly order: RowOrder
  readonly sort: Sort
  readonly onSort: (by: RowOrder) => void
}

function SortableHead({ order, sort: { by, descending }, onSort }: SortableHeadProps) {
  const direction = descending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={by === order ? direction : undefined}>
      <button type="button" class="sort" onClick={() => onSort(order)}>
        {t(TITLES[order])}
        <span aria-hidden="true">{by !== order ? '↕' : descending ? '▼' : '▲'}</span>
      </button>
    </th>
  )
}

interface PageButtonsProps {
  /** From 0. */
  readonly page: number
  /** Number of rows on all pages. */
  readonly rows: number
  readonly onTurn: (page: number) => void
}

function PageButtons({ page, rows, onTurn }: PageButtonsProps) {
  const first = page * ROWS_A_PAGE
  const end = Math.min(first + ROWS_A_PAGE, rows)
  // aria-disabled instead of disabled: a disabled button would lose the focus.
  const isFirst = page === 0
  const isLast = end === rows
  return (
    <fieldset class="pages">
      <legend class="hidden">{t('sheetPages')}</legend>
      <button type="button" aria-disabled={isFirst} onClick={() => !isFirst && onTurn(page - 1)}>
        {t('sheetPrevious')}
      </button>
      <span role="status">
        {t('sheetPage', formatCount(first + 1), formatCount(end), formatCount(rows))}
      </span>
      <button type="button" aria-disabled={isLast} onClick={() => !isLast && onTurn(page + 1)}>
        {t('sheetNext')}
      </button>
    </fieldset>
  )
}
