import { language, say, t } from '../../lib/text'
import type { BackupState, ImportStage } from './backupState'
import { ImportPreview } from './ImportPreview'

/** A file taken in: looked at first, then merged with what is here. */
export function ImportBackup({ state }: { state: BackupState }) {
  const stage = state.stage.value
  return (
    <section aria-labelledby="backup-take" class="backup" data-stage={stage.at}>
      <h2 id="backup-take">{t('backupTakeTitle')}</h2>
      <p>{t('backupTakeLead')}</p>
      <label class="text">
        <span>{t('backupFile')}</span>
        <input
          type="file"
          accept=".json,application/json"
          disabled={stage.at === 'taking'}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) state.choose(file)
            // The same file, made again, can be chosen again.
            currentTarget.value = ''
          }}
        />
      </label>
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
          <p>{say(stage.reason)}</p>
          <p>{t('backupRefusedMore')}</p>
        </div>
      )
    default:
      return <ImportPreview state={state} stage={stage} />
  }
}

function Progress({ stage }: { stage: Extract<ImportStage, { at: 'reading' }> }) {
  const { fileName, read } = stage
  const count = (number: number) => number.toLocaleString(language())
  return (
    <div class="running">
      <p>{t('backupReading', fileName)}</p>
      {read && (
        <progress
          max={read.of}
          value={read.done}
          aria-label={t('backupReadingCount', count(read.done), count(read.of))}
        />
      )}
    </div>
  )
}
