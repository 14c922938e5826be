import { useMemo, useState } from 'preact/hooks'
import type { MessageKey } from '../../lib/message'
import {
  ROW_ORDERS,
  type RowFilter,
  type RowOrder,
  rowsShown,
} from '../../lib/sheet/grouping/rowOrder'
import type { SheetResult } from '../../lib/state/sheet/sheetTypes'
import { t } from '../../lib/text'
import { ResultRowView } from './ResultRowView'

interface ResultTableProps {
  readonly result: SheetResult
  readonly filter: RowFilter
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
  const [sort, setSort] = useState<{ by: RowOrder; descending: boolean }>({
    by: 'number',
    descending: false,
  })
  const shown = useMemo(
    () => rowsShown(result.rows, filter, sort.by, sort.descending),
    [result, filter, sort],
  )
  if (shown.length === 0) return <p>{t('sheetNone')}</p>
  const first = page * ROWS_A_PAGE
  const some = shown.slice(first, first + ROWS_A_PAGE)
  // aria-disabled instead of disabled: a disabled button would lose the focus.
  const isFirst = page === 0
  const isLast = first + ROWS_A_PAGE >= shown.length
  const count = (number: number) => number.toLocaleString('ja-JP')
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
              {ROW_ORDERS.map((order) => {
                const direction = sort.descending ? 'descending' : 'ascending'
                return (
                  <th key={order} scope="col" aria-sort={sort.by === order ? direction : undefined}>
                    <button type="button" class="sort" onClick={() => sortBy(order)}>
                      {t(TITLES[order])}
                      <span aria-hidden="true">
                        {sort.by !== order ? '↕' : sort.descending ? '▼' : '▲'}
                      </span>
                    </button>
                  </th>
                )
              })}
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
        <fieldset class="pages">
          <legend class="hidden">{t('sheetPages')}</legend>
          <button
            type="button"
            aria-disabled={isFirst}
            onClick={() => !isFirst && setPage(page - 1)}
          >
            {t('sheetPrevious')}
          </button>
          <span role="status">
            {t('sheetPage', count(first + 1), count(first + some.length), count(shown.length))}
          </span>
          <button type="button" aria-disabled={isLast} onClick={() => !isLast && setPage(page + 1)}>
            {t('sheetNext')}
          </button>
        </fieldset>
      )}
    </>
  )
}
