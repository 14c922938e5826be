import type { ReadonlySignal } from '@preact/signals'
import type { AssignedForm, FormVerdict } from '../../guide/assignment'
import type { FieldName } from '../../guide/fieldName'
import type { Message } from '../../message'
import type { NamedField } from '../../portal/reading/namedField'

/** What a person said of the portal's fields, and how they say it. */
export interface AssigningState {
  readonly own: ReadonlySignal<readonly AssignedForm[]>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /**
   * @param fields all fields of the form, in its order.
   * @param meaning `null` for どれでもない; `undefined` leaves the field to the reading again.
   */
  readonly assign: (
    fields: readonly NamedField[],
    index: number,
    meaning: FieldName | null | undefined,
  ) => void
  /** Whether the form is the application, as the person says it. */
  readonly say: (fields: readonly NamedField[], said: FormVerdict) => void
}
