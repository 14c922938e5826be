import { useState } from 'preact/hooks'
import type { Answer } from '../../lib/check'
import type { SheetResult, SheetState } from '../../lib/state/sheet/sheetState'
import { formatDate, t } from '../../lib/text'
import { ANSWER_NAMES } from '../kit/AnswerMark'
import { DownloadLink } from '../kit/DownloadLink'
import { useGuide } from '../kit/GuideContext'
import { StageTitle } from '../kit/StageTitle'
import { AddFacilities } from './AddFacilities'
import { CommonOutcomes } from './CommonOutcomes'
import { ResultTable } from './ResultTable'

const SHOWN: readonly Answer[] = ['fail', 'review', 'pass']

/** The result of a file: counts, outcomes of all rows, the rows, and the result as a CSV file. */
export function SheetResultView({ state, result }: { state: SheetState; result: SheetResult }) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const guide = useGuide()
  const { fileName, rows, uncheckedFrom, counts, asOf, common, csv } = result
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
        {SHOWN.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={answer === each}
            onClick={() => setAnswer(each)}
          >
            {t(ANSWER_NAMES[each])} {count(counts[each])}
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
