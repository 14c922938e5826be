import { useMemo } from 'preact/hooks'
import { templateOf } from '../../lib/sheet/template'
import type { SheetStage, SheetState } from '../../lib/state/sheet/sheetTypes'
import { formatCount, renderMessage, t } from '../../lib/text'
import { DownloadLink } from '../kit/DownloadLink'
import { GuideProvider } from '../kit/GuideContext'
import { StageTitle } from '../kit/StageTitle'
import { TroubleList } from '../kit/TroubleList'
import { BookButton } from './BookButton'
import { ColumnStep } from './ColumnStep'
import { FileStep } from './FileStep'
import { SheetProgress } from './SheetProgress'
import { SheetResultView } from './SheetResultView'

/** Where a file can be chosen: later it would stand above what is at hand. */
const CHOOSING: readonly SheetStage['at'][] = ['start', 'refused', 'failed', 'cancelled']

/** Checks many applications from one file: file, columns, check, result. */
export function SheetPage({ state }: { state: SheetState }) {
  const guide = state.guide.value
  const stage = state.stage.value
  const template = useMemo(() => guide && new Blob([templateOf(guide)]), [guide])
  return (
    <section aria-labelledby="sheet" class="sheet" data-stage={stage.at}>
      <h2 id="sheet">{t('sheetTitle')}</h2>
      <TroubleList state={state} />
      {CHOOSING.includes(stage.at) && (
        <>
          <p>{t('sheetLead')}</p>
          {template !== null && (
            <div class="actions">
              <DownloadLink blob={template} fileName={`${t('sheetTemplateName')}.csv`}>
                {t('sheetTemplate')}
              </DownloadLink>
              <BookButton
                csv={template}
                fileName={`${t('sheetTemplateName')}.xlsx`}
                label="sheetTemplateBook"
              />
            </div>
          )}
          <FileStep state={state} />
        </>
      )}
      <p role="status" class="hidden">
        {statusOf(stage)}
      </p>
      <GuideProvider value={guide}>
        <Stage state={state} stage={stage} />
      </GuideProvider>
    </section>
  )
}

function Stage({ state, stage }: { state: SheetState; stage: SheetStage }) {
  const guide = state.guide.value
  switch (stage.at) {
    case 'start':
      return null
    case 'reading':
      return <p>{t('loading')}</p>
    case 'columns':
      return guide && <ColumnStep state={state} stage={stage} guide={guide} />
    case 'running':
      return <SheetProgress stage={stage} onCancel={state.cancel} />
    case 'done':
      return <SheetResultView state={state} result={stage.result} />
    case 'cancelled':
      return (
        <div class="notice">
          <StageTitle title={t('sheetCancelled')} />
          <p>{t('sheetCancelledMore', stage.fileName, formatCount(stage.rows))}</p>
          <button type="button" onClick={state.backToColumns}>
            {t('sheetBack')}
          </button>
        </div>
      )
    case 'refused':
    case 'failed':
      return (
        <div class="notice trouble">
          <StageTitle
            title={t(stage.at === 'refused' ? 'sheetRefused' : 'sheetFailed', stage.fileName)}
          />
          <p>{renderMessage(stage.reason)}</p>
        </div>
      )
  }
}

/** The announcement for screen readers when the stage changes. */
function statusOf(stage: SheetStage): string {
  switch (stage.at) {
    case 'start':
      return ''
    case 'reading':
      return t('loading')
    case 'columns':
      return t('sheetColumnsTitle')
    case 'running':
      return t('sheetRunning', stage.fileName)
    case 'done':
      return t('sheetDone', stage.result.fileName)
    case 'cancelled':
      return t('sheetCancelled')
    case 'refused':
      return t('sheetRefused', stage.fileName)
    case 'failed':
      return t('sheetFailed', stage.fileName)
  }
}
