import type { RowAnswer } from '../../lib/sheet/checkRow'
import type { RowFilter } from '../../lib/sheet/grouping/rowOrder'
import { ROW_ANSWER_NAMES } from '../../lib/sheet/result'
import type { SheetResult, SheetState } from '../../lib/state/sheet/sheetTypes'
import { formatCount, formatDate, t } from '../../lib/text'
import { DownloadLink } from '../kit/DownloadLink'
import { useGuide } from '../kit/GuideContext'
import { StageTitle } from '../kit/StageTitle'
import { AddFacilities } from './AddFacilities'
import { BookButton } from './BookButton'
import { CauseList } from './CauseList'
import { CommonOutcomes } from './CommonOutcomes'
import { ResultTable } from './ResultTable'
import { SkippedRowsNotice } from './SkippedRowsNotice'

/** Rows; a workbook is written in memory. */
const MOST_IN_BOOK = 20_000

/** The result of a file: counts, outcomes of all rows, the rows, and the result as a CSV file. */
export function SheetResultView({ state, result }: { state: SheetState; result: SheetResult }) {
  const { setFilter } = state
  const filter = state.filter.value
  const answer = answerOf(filter)
  const cause = filter && 'cause' in filter ? filter.cause : null
  const guide = useGuide()
  const { fileName, rows, uncheckedFrom, skipped, asOf, common, csv } = result
  return (
    <div class="sheet-result">
      <StageTitle title={t('sheetDone', fileName)} />
      <p class="help">
        {t('sheetAsOf', formatDate(Temporal.PlainDate.from(asOf)), formatCount(rows.length))}
      </p>
      {uncheckedFrom !== null && (
        <p class="notice trouble">
          {t('sheetTooMany', formatCount(rows.length), formatCount(uncheckedFrom))}
        </p>
      )}
      <div class="actions">
        <DownloadLink blob={csv} fileName={resultName(fileName, 'csv')}>
          {t('sheetDownload')}
        </DownloadLink>
        {rows.length <= MOST_IN_BOOK && (
          <BookButton csv={csv} fileName={resultName(fileName, 'xlsx')} label="sheetDownloadBook" />
        )}
        <button type="button" onClick={state.backToColumns}>
          {t('sheetBack')}
        </button>
        {guide && <AddFacilities state={state.adding} rows={rows} guide={guide} />}
        <button type="button" class="link" onClick={state.close}>
          {t('sheetClose')}
        </button>
      </div>
      <SkippedRowsNotice rows={skipped} />
      <CommonOutcomes outcomes={common} />
      <CauseList
        result={result}
        chosen={cause}
        onChoose={(position) => setFilter(position === null ? null : { cause: position })}
      />
      <AnswerFilter result={result} filter={filter} onFilter={setFilter} />
      <ResultTable key={answer ?? cause ?? 'all'} result={result} filter={filter} />
    </div>
  )
}

interface AnswerFilterProps {
  readonly result: SheetResult
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
}

function AnswerFilter({ result, filter, onFilter }: AnswerFilterProps) {
  const { rows, counts, common } = result
  // Of one file all rows without a finding have the same answer.
  const clear = common.every(({ unseen }) => unseen) ? 'pass' : 'nothingElse'
  const shown: readonly RowAnswer[] = ['fail', 'review', clear]
  return (
    <fieldset class="filter">
      <legend class="hidden">{t('sheetFilter')}</legend>
      <button type="button" aria-pressed={filter === null} onClick={() => onFilter(null)}>
        {t('sheetAll')} {formatCount(rows.length)}
      </button>
      {shown.map((answer) => (
        <button
          key={answer}
          type="button"
          aria-pressed={answerOf(filter) === answer}
          onClick={() => onFilter({ answer })}
        >
          {t(ROW_ANSWER_NAMES[answer])} {formatCount(counts[answer])}
        </button>
      ))}
    </fieldset>
  )
}

function answerOf(filter: RowFilter): RowAnswer | null {
  return filter && 'answer' in filter ? filter.answer : null
}

function resultName(fileName: string, ending: 'csv' | 'xlsx'): string {
  return `${t('sheetResultName', fileName.replace(/\.[^.]*$/, ''))}.${ending}`
}
