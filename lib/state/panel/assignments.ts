import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import type { AssignedForm, FormVerdict } from '../../guide/assignment'
import type { FieldName } from '../../guide/fieldName'
import { type Message, message } from '../../message'
import type { NamedField } from '../../portal/reading/namedField'
import {
  readAssignments,
  type StoredForms,
  troublesOf,
  watchAssignments,
  writeAssignment,
  writeVerdict,
} from '../../progress/assignments/storedForms'
import { openFailures } from '../failures'

/** The user's assignments of the portal's fields and forms. */
export interface AssigningState {
  readonly own: ReadonlySignal<readonly AssignedForm[]>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /**
   * @param fields all fields of the form, in its order.
   * @param meaning `null` for どれでもない; `undefined` removes the assignment.
   */
  readonly assign: (
    fields: readonly NamedField[],
    index: number,
    meaning: FieldName | null | undefined,
  ) => void
  /** Declares whether the form is the application. */
  readonly declare: (fields: readonly NamedField[], verdict: FormVerdict) => void
}

/** Opens the stored assignments. A panel does so once, when the first form appears. */
export function openAssigning(): AssigningState {
  const stored = signal<StoredForms>({ forms: [], newer: [], unreadable: [] })
  const { failed, attempt } = openFailures()
  const show = (now: StoredForms) => {
    stored.value = now
  }
  follow({ read: readAssignments, watch: watchAssignments, show }, (work) =>
    attempt(work, message('troubleReading')),
  )
  return {
    own: computed(() => stored.value.forms),
    troubles: computed(() => [...failed.value, ...troublesOf(stored.value)]),
    assign: (fields, index, meaning) =>
      attempt(writeAssignment(fields, index, meaning), message('troubleWriting'), `field ${index}`),
    declare: (fields, verdict) =>
      attempt(writeVerdict(fields, verdict), message('troubleWriting'), 'form'),
  }
}
