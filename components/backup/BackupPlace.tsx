import type { BackupState } from '../../lib/state/workspace/backupState'
import { t } from '../../lib/text'
import { TroubleList } from '../kit/TroubleList'
import { ExportBackup } from './ExportBackup'
import { ImportBackup } from './ImportBackup'

/** 控えと引き継ぎ: everything as one file, and a file taken in. */
export function BackupPlace({ state }: { state: BackupState }) {
  return (
    <>
      <section aria-labelledby="backup">
        <h2 id="backup">{t('backupTitle')}</h2>
        <TroubleList state={state} />
        <p>{t('backupLead')}</p>
      </section>
      <ExportBackup state={state} />
      <ImportBackup state={state} />
    </>
  )
}
