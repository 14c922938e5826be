import type { ReadonlySignal } from '@preact/signals'
import type { GuideChange } from '../../guide/change'
import type { Edition } from '../../guide/edition'
import type { Problem } from '../../guide/placed'
import type { Guide } from '../../guide/schema'
import type { Message } from '../../message'
import type { Refused } from '../../progress/guides/editions'

/** A guide as it is managed: the edition in force, and how it differs from the one bundled. */
export interface ManagedGuide {
  readonly id: string
  readonly edition: Edition
  /** The file that was imported for it, whether or not it is in force. */
  readonly fileName: string | null
  /** `null` where nothing is bundled to compare with, or where that is what is in force. */
  readonly changes: readonly GuideChange[] | null
}

/** A file that a person chose, before it is used. */
export type GuideCandidate =
  | { readonly state: 'refused'; readonly fileName: string; readonly problems: readonly Problem[] }
  | {
      readonly state: 'sound'
      readonly fileName: string
      readonly guide: Guide
      /** Against the edition in force; `null` for a guide that there was not. */
      readonly changes: readonly GuideChange[] | null
      /** An administrator's edition stays in force. */
      readonly overruled: boolean
    }

/** The guides in the workspace, and what a person can do with them. */
export interface GuidesState {
  /** `null` until storage has been read. */
  readonly guides: ReadonlySignal<readonly ManagedGuide[] | null>
  readonly refused: ReadonlySignal<readonly Refused[]>
  readonly candidate: ReadonlySignal<GuideCandidate | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly choose: (file: File) => void
  readonly use: () => void
  readonly dismiss: () => void
  readonly takeBack: (id: string) => void
}
