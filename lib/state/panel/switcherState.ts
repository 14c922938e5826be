import type { ReadonlySignal } from '@preact/signals'
import type { FacilityOption } from '../../progress/facilities/facilityOptions'

/** What is said of the 医療機関等コード in the open form. */
export type CodeNotice =
  /** The panel went to the facility whose code it is; `from` is where it can go back to. */
  | { readonly say: 'followed'; readonly to: FacilityOption; readonly from: FacilityOption }
  /** It is another facility's: the person decides. */
  | { readonly say: 'other'; readonly owners: readonly FacilityOption[] }
  /** No facility has it. */
  | { readonly say: 'unknown'; readonly code: string }

/** The facilities to choose from in a panel; loaded when a person opens the list or a form. */
export interface SwitcherState {
  /**
   * Those that are offered: the ones used last first, the one in use among them, then all by name.
   * `null` until they have been read.
   */
  readonly known: ReadonlySignal<readonly FacilityOption[] | null>
  readonly notice: ReadonlySignal<CodeNotice | null>
  readonly failed: ReadonlySignal<boolean>
  /** Reads them anew. */
  readonly read: () => void
  readonly choose: (id: string) => void
  /** Adds a facility and goes to it. */
  readonly add: (facility: Pick<FacilityOption, 'name' | 'code'>) => void
}
