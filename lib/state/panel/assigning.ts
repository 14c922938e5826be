import { computed, type ReadonlySignal, signal } from '@preact/signals'
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
} from '../../progress/guides/storedForms'
import { openFailures } from '../failures'

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

function openAssigning(): AssigningState {
  const kept = signal<StoredForms>({ forms: [], newer: [], unreadable: [] })
  const { failed, attempt } = openFailures()
  const read = async () => {
    kept.value = await readAssignments()
  }
  const readAgain = () => attempt(read(), message('troubleReading'))
  readAgain()
  watchAssignments(readAgain)
  return {
    own: computed(() => kept.value.forms),
    troubles: computed(() => [...failed.value, ...troublesOf(kept.value)]),
    assign: (fields, index, meaning) =>
      attempt(writeAssignment(fields, index, meaning), message('troubleWriting'), `field ${index}`),
    say: (fields, said) => attempt(writeVerdict(fields, said), message('troubleWriting'), 'form'),
  }
}

/** What is kept of the portal's forms, followed; loaded when the first form comes up. */
export const panelAssigning = openAssigning()
