import { signal } from '@preact/signals'
import { latestOnly } from '../../async/latestOnly'
import { message } from '../../message'
import { makeBackup } from '../../progress/backup/backup'
import { type Backup, readBackup } from '../../progress/backup/backupFile'
import { applyImport, planImport } from '../../progress/backup/importBackup'
import { type FacilitySummary, listFacilities } from '../../progress/facilities/readFacilities'
import { askBackground } from '../../progress/guides/guideCheck'
import { t } from '../../text'
import { openFailures } from '../failures'
import type { BackupState, ImportStage, Made } from './backupState'

/** Wires 控えと引き継ぎ: storage into a file, and a file, looked at first, into storage. */
export function openBackupState(): BackupState {
  const facilities = signal<readonly FacilitySummary[] | null>(null)
  const made = signal<Made | null>(null)
  const stage = signal<ImportStage>({ at: 'start' })
  const { failed, attempt } = openFailures()
  let chosen: File | null = null
  let backup: Backup | null = null

  const list = latestOnly(listFacilities, (listed) => {
    facilities.value = listed
  })
  const listAgain = () => attempt(list(), message('troubleReadingPlace'))
  listAgain()

  const makeFile = async (id: string | null): Promise<Made> => {
    const file = await makeBackup(id, askBackground)
    const facility = facilities.value?.find((one) => one.id === id)
    return { ...file, fileName: fileNameOf(facility ?? null) }
  }
  const make = latestOnly(
    async (wanted: Wanted | null) => wanted && makeFile(wanted.id),
    (file) => {
      made.value = file
    },
  )
  const want = (wanted: Wanted | null) => {
    made.value = null
    attempt(make(wanted), message('backupBroke'))
  }

  const read = async (file: File) => {
    const fileName = file.name
    stage.value = { at: 'reading', fileName, read: null }
    const result = await readBackup(file, (done, of) => {
      if (chosen === file) stage.value = { at: 'reading', fileName, read: { done, of } }
    })
    const plan = result.ok ? await planImport(result.backup, askBackground) : null
    // Another file can have been chosen meanwhile.
    if (chosen !== file) return
    backup = result.ok ? result.backup : null
    if (!result.ok) stage.value = { at: 'refused', fileName, reason: result.reason }
    else if (plan) {
      stage.value = { at: 'preview', fileName, exportedAt: result.backup.exportedAt, plan }
    }
  }
  const gone = (file: File) => {
    if (chosen !== file) return
    stage.value = { at: 'refused', fileName: file.name, reason: message('backupGone') }
  }

  const take = async () => {
    const { value } = stage
    if (value.at !== 'preview' || backup === null) return
    stage.value = { ...value, at: 'taking' }
    try {
      const plan = await applyImport(backup, askBackground)
      stage.value = { ...value, at: 'done', plan }
    } catch (error) {
      stage.value = value
      throw error
    }
    listAgain()
  }

  return {
    facilities,
    made,
    stage,
    troubles: failed,
    make: (id) => want({ id }),
    unmake: () => want(null),
    choose: (file) => {
      chosen = file
      read(file).catch(() => gone(file))
    },
    take: () => attempt(take(), message('troubleWriting')),
    dismiss: () => {
      chosen = null
      backup = null
      stage.value = { at: 'start' }
    },
  }
}

/** What a file is to be made of: one facility, or all of them where there is no id. */
interface Wanted {
  readonly id: string | null
}

function fileNameOf(facility: FacilitySummary | null): string {
  const day = Temporal.Now.plainDateISO('Asia/Tokyo').toString().replaceAll('-', '')
  if (facility === null) return t('backupNameAll', day)
  const name = facility.name || facility.code || t('facilityUnnamed')
  return t('backupNameOne', name, day)
}
