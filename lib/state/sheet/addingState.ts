import type { ReadonlySignal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import type { ResultRow } from '../../sheet/checkSheet'
import type { FileFacilities } from '../../sheet/facilities'

/** How far adding a file's facilities is. */
export type Adding =
  | {
      readonly at: 'preview' | 'adding'
      readonly facilities: FileFacilities
      /** The one that the file was checked by; the facilities go on with it. */
      readonly guide: Guide
    }
  | { readonly at: 'done'; readonly added: number }

/** 施設一覧に加える: looked at first, then kept. */
export interface AddingState {
  /** `null` while nobody asks for it. */
  readonly adding: ReadonlySignal<Adding | null>
  readonly plan: (rows: readonly ResultRow[], guide: Guide) => void
  readonly add: () => void
  readonly dismiss: () => void
}
