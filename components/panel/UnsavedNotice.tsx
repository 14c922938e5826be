import { compactDay } from '../../lib/notation/tokyoDay'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { DownloadLink } from '../kit/DownloadLink'

/** The changes that could not be saved, to be saved again or exported as a file. */
export function UnsavedNotice({ state }: { state: Pick<PanelState, 'unsaved' | 'today'> }) {
  const { unsaved, today } = state
  const file = unsaved.file.value
  return (
    <div class="notice" role="status">
      <p>{t('unsavedLead', String(unsaved.count.value))}</p>
      <div class="actions">
        <button type="button" onClick={unsaved.save}>
          {t('unsavedSave')}
        </button>
        <button type="button" onClick={unsaved.makeFile}>
          {t('unsavedMake')}
        </button>
      </div>
      {file !== null && (
        <DownloadLink blob={file} fileName={t('backupNameAll', compactDay(today.value))}>
          {t('backupSave')}
        </DownloadLink>
      )}
    </div>
  )
}
