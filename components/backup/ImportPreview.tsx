import type { ImportPlan } from '../../lib/progress/backup/importBackup'
import type { PlannedGuide } from '../../lib/progress/backup/planParts'
import type { BackupState, ImportStage } from '../../lib/state/workspace/backup'
import { formatCount, formatDayOf, t } from '../../lib/text'
import { facilityLabel } from '../../lib/wording/facilityLabel'
import { translated } from '../../lib/wording/translation'
import { LineList } from '../kit/LineList'
import { StageTitle } from '../kit/StageTitle'
import { PlannedFacilities } from './PlannedFacilities'

interface ImportPreviewProps {
  readonly state: BackupState
  readonly stage: Extract<ImportStage, { at: 'preview' | 'importing' | 'done' }>
}

/** What a file adds and changes, before and after the import. */
export function ImportPreview({ state, stage }: ImportPreviewProps) {
  const { at, fileName, exportedAt, plan } = stage
  const { facilities, isEmpty } = plan
  const count = (wanted: string) =>
    formatCount(facilities.filter((one) => one.state === wanted).length)
  const opens = facilities.find(({ id }) => id === plan.opens)
  const isDone = at === 'done'
  return (
    <div class="notice">
      <StageTitle key={isDone} title={t(isDone ? 'backupDone' : 'backupPreview', fileName)} />
      {isDone ? (
        <p>{t('backupDoneMore', count('added'), count('changed'), count('kept'))}</p>
      ) : (
        <>
          {exportedAt !== null && <p class="help">{t('backupMadeAt', formatDayOf(exportedAt))}</p>}
          {isEmpty && <p>{t('backupNothing')}</p>}
          <PlannedFacilities facilities={facilities} />
          <Others plan={plan} />
        </>
      )}
      {opens && <p>{t('backupOpens', facilityLabel(opens))}</p>}
      <div class="actions">
        {at === 'importing' && <p>{t('backupImporting')}</p>}
        {at === 'preview' && !isEmpty && (
          <button type="button" class="primary" onClick={state.importFile}>
            {t('backupImport')}
          </button>
        )}
        {at !== 'importing' && (
          <button type="button" class="link" onClick={state.dismiss}>
            {t(isDone || isEmpty ? 'backupClose' : 'backupDismiss')}
          </button>
        )}
      </div>
    </div>
  )
}

/** What the import does to guides and assigned forms. */
function Others({ plan: { guides, forms, drafts } }: { plan: ImportPlan }) {
  const lines = guides.map(guideLine)
  if (forms.added + forms.changed + forms.kept > 0) {
    lines.push(t('backupForms', String(forms.added), String(forms.changed), String(forms.kept)))
  }
  if (drafts > 0) lines.push(t('backupDrafts', String(drafts)))
  return <LineList lines={lines} />
}

function guideLine(guide: PlannedGuide): string {
  switch (guide.state) {
    case 'added':
      return t('backupGuideAdded', translated(guide.title), translated(guide.edition))
    case 'changed':
      return t('backupGuideChanged', translated(guide.title), translated(guide.edition))
    case 'kept':
      return t('backupGuideKept', translated(guide.title))
    case 'blocked':
      return t('backupGuideBlocked', translated(guide.title))
    case 'refused':
      return t('backupGuideRefused', guide.fileName, guide.problem)
  }
}
