import { useState } from 'preact/hooks'
import type { FacilitySummary } from '../../lib/progress/facilityStore/readFacilities'
import type { BackupState } from '../../lib/state/workspace/backup'
import { formatCount, t } from '../../lib/text'
import { facilityLabel } from '../../lib/wording/facilityLabel'
import { DownloadLink } from '../kit/DownloadLink'
import { LoadFailed } from '../kit/LoadFailed'

/** Exports all facilities, or one to hand over. */
export function ExportBackup({ state }: { state: BackupState }) {
  return (
    <section aria-labelledby="backup-make" class="backup">
      <h2 id="backup-make">{t('backupMakeTitle')}</h2>
      {state.facilities.value === null ? (
        <LoadFailed state={state} />
      ) : (
        <MakeFile state={state} facilities={state.facilities.value} />
      )}
    </section>
  )
}

interface MakeFileProps {
  readonly state: BackupState
  readonly facilities: readonly FacilitySummary[]
}

function MakeFile({ state, facilities }: MakeFileProps) {
  const [chosen, choose] = useState('')
  const made = state.made.value
  return (
    <>
      <label class="text">
        <span>{t('backupWhich')}</span>
        <select
          value={chosen}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value)
            state.discard()
          }}
        >
          <option value="">{t('backupAll')}</option>
          {facilities.map((facility) => (
            <option key={facility.id} value={facility.id}>
              {facilityLabel(facility)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => state.make(chosen || null)}>
        {t('backupMake')}
      </button>
      <div role="status">
        {made && (
          <div class="notice">
            <strong>{t('backupMade')}</strong>
            <p>
              {t(
                'backupContents',
                formatCount(made.facilities),
                formatCount(made.guides),
                formatCount(made.forms),
              )}
            </p>
            {made.leftOut > 0 && <p>{t('backupLeftOut', formatCount(made.leftOut))}</p>}
            <DownloadLink blob={made.file} fileName={made.fileName}>
              {t('backupSave')}
            </DownloadLink>
          </div>
        )}
      </div>
    </>
  )
}
