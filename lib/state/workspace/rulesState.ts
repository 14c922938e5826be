import type { ReadonlySignal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import type { Message } from '../../message'

/** The rules in force, as the workspace shows them. */
export interface RulesState {
  /** All guides in the edition that is in force; `null` until storage has been read. */
  readonly guides: ReadonlySignal<readonly Guide[] | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
}
