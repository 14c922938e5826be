import type { BackupState, ImportStage } from '../../lib/state/workspace/backup'
import { formatCount, renderMessage, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { JsonFilePicker } from '../kit/JsonFilePicker'
import { ImportPreview } from './ImportPreview'

/** Imports a file: preview first, then merge. */
export function ImportBackup({ state }: { state: BackupState }) {
  const stage = state.stage.value
  const title = useFocusRecovery<HTMLHeadingElement>(stage.at)
  return (
    <section aria-labelledby="backup-take" class="backup" data-stage={stage.at}>
      <h2 id="backup-take" ref={title} tabIndex={-1}>
        {t('backupImportTitle')}
      </h2>
      <p>{t('backupImportLead')}</p>
      <JsonFilePicker
        label="backupFile"
        disabled={stage.at === 'importing'}
        onChoose={state.choose}
      />
      <div role="status">
        <Stage state={state} stage={stage} />
      </div>
    </section>
  )
}

function Stage({ state, stage }: { state: BackupState; stage: ImportStage }) {
  switch (stage.at) {
    case 'start':
      return null
    case 'reading':
      return <Progress stage={stage} />
    case 'refused':
      return (
        <div class="notice trouble">
          <strong>{t('backupRefused', stage.fileName)}</strong>
          <p>{renderMessage(stage.reason)}</p>
          <p>{t('backupRefusedMore')}</p>
        </div>
      )
    default:
      return <ImportPreview state={state} stage={stage} />
  }
}

function Progress({ stage }: { stage: Extract<ImportStage, { at: 'reading' }> }) {
  const { fileName, read } = stage
  return (
    <div class="running">
      <p>{t('backupReading', fileName)}</p>
      {read && (
        <progress
          max={read.of}
          value={read.done}
          aria-label={t('backupReadingCount', formatCount(read.done), formatCount(read.of))}
        />
      )}
    </div>
  )
}
