import { useMemo, useState } from 'preact/hooks'
import type { RowAnswer } from '../../lib/sheet/checkRow'
import type { SheetResult } from '../../lib/state/sheet/sheetState'
import { t } from '../../lib/text'
import { ResultRowView } from './ResultRowView'

interface ResultTableProps {
  readonly result: SheetResult
  /** Only rows of this answer; `null` for all. */
  readonly answer: RowAnswer | null
}

const ROWS_A_PAGE = 100

/** The rows, a hundred on a page. */
export function ResultTable({ result, answer }: ResultTableProps) {
  const [page, setPage] = useState(0)
  const shown = useMemo(
    () => [...result.rows.keys()].filter((index) => isOf(result, index, answer)),
    [result, answer],
  )
  if (shown.length === 0) return <p>{t('sheetNone')}</p>
  const first = page * ROWS_A_PAGE
  const some = shown.slice(first, first + ROWS_A_PAGE)
  // aria-disabled instead of disabled: a disabled button would lose the focus.
  const isFirst = page === 0
  const isLast = first + ROWS_A_PAGE >= shown.length
  const count = (number: number) => number.toLocaleString('ja-JP')
  return (
    <>
      <section class="table" aria-label={t('sheetTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sheetColumnRow')}</th>
              <th scope="col">{t('sheetColumnAnswer')}</th>
              <th scope="col">{t('sheetReasons')}</th>
              <th scope="col">{t('fieldFacilityCode')}</th>
              <th scope="col">{t('fieldFacilityName')}</th>
              <th scope="col">{t('answerFail')}</th>
              <th scope="col">{t('answerReview')}</th>
              <th scope="col">{t('estimateTitle')}</th>
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

function isOf({ rows }: SheetResult, index: number, answer: RowAnswer | null): boolean {
  return answer === null || rows[index]?.answer === answer
}
