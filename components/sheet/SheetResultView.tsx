import { useState } from 'preact/hooks'
import type { RowAnswer } from '../../lib/sheet/checkRow'
import { ROW_ANSWER_NAMES } from '../../lib/sheet/result'
import type { SheetResult, SheetState } from '../../lib/state/sheet/sheetState'
import { formatDate, t } from '../../lib/text'
import { DownloadLink } from '../kit/DownloadLink'
import { useGuide } from '../kit/GuideContext'
import { StageTitle } from '../kit/StageTitle'
import { AddFacilities } from './AddFacilities'
import { CommonOutcomes } from './CommonOutcomes'
import { LeftOutNotice } from './LeftOutNotice'
import { ResultTable } from './ResultTable'

/** The result of a file: counts, outcomes of all rows, the rows, and the result as a CSV file. */
export function SheetResultView({ state, result }: { state: SheetState; result: SheetResult }) {
  const [answer, setAnswer] = useState<RowAnswer | null>(null)
  const guide = useGuide()
  const { fileName, rows, uncheckedFrom, counts, leftOut, asOf, common, csv } = result
  // Of one file all rows without a finding have the same answer.
  const clear = common.every(({ unseen }) => unseen) ? 'pass' : 'nothingElse'
  const shown: readonly RowAnswer[] = ['fail', 'review', clear]
  const count = (number: number) => number.toLocaleString('ja-JP')
  return (
    <div class="sheet-result">
      <StageTitle title={t('sheetDone', fileName)} />
      <p class="help">
        {t('sheetAsOf', formatDate(Temporal.PlainDate.from(asOf)), count(rows.length))}
      </p>
      {uncheckedFrom !== null && (
        <p class="notice trouble">{t('sheetTooMany', count(rows.length), count(uncheckedFrom))}</p>
      )}
      <LeftOutNotice rows={leftOut} />
      <CommonOutcomes outcomes={common} />
      <div class="actions">
        <DownloadLink blob={csv} fileName={resultName(fileName)}>
          {t('sheetDownload')}
        </DownloadLink>
        <button type="button" onClick={state.backToColumns}>
          {t('sheetBack')}
        </button>
        <button type="button" class="link" onClick={state.close}>
          {t('sheetClose')}
        </button>
      </div>
      {guide && <AddFacilities state={state.adding} rows={rows} guide={guide} />}
      <fieldset class="filter">
        <legend class="hidden">{t('sheetFilter')}</legend>
        <button type="button" aria-pressed={answer === null} onClick={() => setAnswer(null)}>
          {t('sheetAll')} {count(rows.length)}
        </button>
        {shown.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={answer === each}
            onClick={() => setAnswer(each)}
          >
            {t(ROW_ANSWER_NAMES[each])} {count(counts[each])}
          </button>
        ))}
      </fieldset>
      <ResultTable key={answer ?? 'all'} result={result} answer={answer} />
    </div>
  )
}

function resultName(fileName: string): string {
  return t('sheetResultName', fileName.replace(/\.[^.]*$/, ''))
}
