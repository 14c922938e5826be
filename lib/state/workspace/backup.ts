import { type ReadonlySignal, signal } from '@preact/signals'
import { latestOnly } from '../../async/latestOnly'
import { type Message, message } from '../../message'
import { compactDay } from '../../notation/tokyoDay'
import { type MadeBackup, makeBackup } from '../../progress/backup/backup'
import { type Backup, readBackup } from '../../progress/backup/backupFile'
import { applyImport, type ImportPlan, planImport } from '../../progress/backup/importBackup'
import { type FacilitySummary, listFacilities } from '../../progress/facilityStore/readFacilities'
import { askBackground } from '../../progress/guides/guideCheck'
import { t } from '../../text'
import { type Failure, openFailures } from '../failures'

/** An exported file, of all facilities or of one. */
interface ExportedFile extends MadeBackup {
  readonly fileName: string
}

/** The stages of an import. */
export type ImportStage =
  | { readonly at: 'start' }
  | {
      readonly at: 'reading'
      readonly fileName: string
      /** Facilities read and in total; `null` until the total is known. */
      readonly read: { readonly done: number; readonly of: number } | null
    }
  | { readonly at: 'refused'; readonly fileName: string; readonly reason: Message }
  | {
      readonly at: 'preview' | 'importing' | 'done'
      readonly fileName: string
      /** ISO 8601. */
      readonly exportedAt: string | null
      readonly plan: ImportPlan
    }

/** 控えと引き継ぎ: export and import. */
export interface BackupState {
  /** `null` until storage has been read. */
  readonly facilities: ReadonlySignal<readonly FacilitySummary[] | null>
  readonly made: ReadonlySignal<ExportedFile | null>
  readonly stage: ReadonlySignal<ImportStage>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** Exports one facility, or all for `null`. */
  readonly make: (id: string | null) => void
  /** Discards a file that was exported for another choice. */
  readonly discard: () => void
  readonly choose: (file: File) => void
  readonly importFile: () => void
  readonly dismiss: () => void
}

/**
 * Opens export and import of backups.
 * @param today in Tokyo.
 */
export function openBackupState(today: ReadonlySignal<Temporal.PlainDate>): BackupState {
  const facilities = signal<readonly FacilitySummary[] | null>(null)
  const { failed, attempt } = openFailures()
  const list = latestOnly(listFacilities, (listed) => {
    facilities.value = listed
  })
  const listAgain = () => attempt(list(), message('troubleReadingPlace'))
  listAgain()
  return {
    facilities,
    troubles: failed,
    ...openExport(facilities, today, attempt),
    ...openImport(listAgain, attempt),
  }
}

/** Opens the export of all facilities, or of one. */
function openExport(
  facilities: BackupState['facilities'],
  today: ReadonlySignal<Temporal.PlainDate>,
  attempt: Failure,
): Pick<BackupState, 'made' | 'make' | 'discard'> {
  const made = signal<ExportedFile | null>(null)
  const makeFile = async (id: string | null): Promise<ExportedFile> => {
    const file = await makeBackup(id, askBackground)
    const facility = facilities.value?.find((one) => one.id === id)
    return { ...file, fileName: fileNameOf(facility ?? null, compactDay(today.peek())) }
  }
  const make = latestOnly(
    async (wanted: ExportScope | null) => wanted && makeFile(wanted.id),
    (file) => {
      made.value = file
    },
  )
  const want = (wanted: ExportScope | null) => {
    made.value = null
    attempt(make(wanted), message('backupBroke'))
  }
  return { made, make: (id) => want({ id }), discard: () => want(null) }
}

/**
 * Opens the import of a file.
 * @param onImported is called once the file was imported.
 */
function openImport(
  onImported: () => void,
  attempt: Failure,
): Pick<BackupState, 'stage' | 'choose' | 'importFile' | 'dismiss'> {
  const stage = signal<ImportStage>({ at: 'start' })
  let chosen: File | null = null
  let backup: Backup | null = null

  const read = async (file: File) => {
    const fileName = file.name
    stage.value = { at: 'reading', fileName, read: null }
    const result = await readBackup(file, (done, of) => {
      if (chosen === file) stage.value = { at: 'reading', fileName, read: { done, of } }
    })
    const plan = result.ok ? await planImport(result.backup, askBackground) : null
    // Another file may have been chosen meanwhile.
    if (chosen !== file) return
    backup = result.ok ? result.backup : null
    if (!result.ok) stage.value = { at: 'refused', fileName, reason: result.reason }
    else if (plan) {
      stage.value = { at: 'preview', fileName, exportedAt: result.backup.exportedAt, plan }
    }
  }
  const refuseMissing = (file: File) => {
    if (chosen !== file) return
    stage.value = { at: 'refused', fileName: file.name, reason: message('backupGone') }
  }
  const importChosen = async () => {
    const { value } = stage
    if (value.at !== 'preview' || backup === null) return
    stage.value = { ...value, at: 'importing' }
    try {
      const plan = await applyImport(backup, askBackground)
      stage.value = { ...value, at: 'done', plan }
    } catch (error) {
      stage.value = value
      throw error
    }
    onImported()
  }
  return {
    stage,
    choose: (file) => {
      chosen = file
      read(file).catch(() => refuseMissing(file))
    },
    importFile: () => attempt(importChosen(), message('troubleWriting')),
    dismiss: () => {
      chosen = null
      backup = null
      stage.value = { at: 'start' }
    },
  }
}

/** What to export: one facility, or all for `null`. */
interface ExportScope {
  readonly id: string | null
}

function fileNameOf(facility: FacilitySummary | null, day: string): string {
  if (facility === null) return t('backupNameAll', day)
  const name = facility.name || facility.code || t('facilityUnnamed')
  return t('backupNameOne', name, day)
}
