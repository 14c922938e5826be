import type { ReadonlySignal } from '@preact/signals'
import type { Message } from '../../message'
import type { OwnForm } from '../../progress/guides/storedForms'

/** What was assigned in the portal's forms, as it is looked after in the workspace. */
export interface AssignmentsState {
  /** `null` until storage has been read. */
  readonly forms: ReadonlySignal<readonly OwnForm[] | null>
  /** The form that was forgotten last, to be brought back. */
  readonly forgotten: ReadonlySignal<OwnForm | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly forget: (form: OwnForm) => void
  readonly bringBack: () => void
}
