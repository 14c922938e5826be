import { todayInTokyo } from '../../lib/notation/tokyoDay'
import type { UnsavedState } from '../../lib/state/panel/unsaved'
import { t } from '../../lib/text'
import { DownloadLink } from '../kit/DownloadLink'

/** The changes that could not be saved, to be saved again or taken out as a file. */
export function UnsavedNotice({ unsaved }: { unsaved: UnsavedState }) {
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
        <DownloadLink
          blob={file}
          fileName={t('backupNameAll', todayInTokyo().toString().replaceAll('-', ''))}
        >
          {t('backupSave')}
        </DownloadLink>
      )}
    </div>
  )
}
