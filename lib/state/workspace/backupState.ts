import type { ReadonlySignal } from '@preact/signals'
import type { Message } from '../../message'
import type { MadeBackup } from '../../progress/backup/backup'
import type { ImportPlan } from '../../progress/backup/importBackup'
import type { FacilitySummary } from '../../progress/facilities/readFacilities'

/** A file that was made, for all facilities or the one that is named. */
export interface Made extends MadeBackup {
  readonly fileName: string
}

/** How far taking in a file is. */
export type ImportStage =
  | { readonly at: 'start' }
  | {
      readonly at: 'reading'
      readonly fileName: string
      /** Facilities, read and in all; `null` until the file says. */
      readonly read: { readonly done: number; readonly of: number } | null
    }
  | { readonly at: 'refused'; readonly fileName: string; readonly reason: Message }
  | {
      readonly at: 'preview' | 'taking' | 'done'
      readonly fileName: string
      /** ISO 8601. */
      readonly exportedAt: string | null
      readonly plan: ImportPlan
    }

/** 控えと引き継ぎ: files out and in. */
export interface BackupState {
  /** `null` until storage has been read. */
  readonly facilities: ReadonlySignal<readonly FacilitySummary[] | null>
  readonly made: ReadonlySignal<Made | null>
  readonly stage: ReadonlySignal<ImportStage>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** Makes a file of one facility, or of all where there is no id. */
  readonly make: (id: string | null) => void
  /** Forgets a file that was made for another choice. */
  readonly unmake: () => void
  readonly choose: (file: File) => void
  readonly take: () => void
  readonly dismiss: () => void
}
