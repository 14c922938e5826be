import { computed, signal } from '@preact/signals'
import { message } from '../../message'
import {
  type KeptForms,
  keepAssignment,
  keepSaid,
  readAssignments,
  troublesOf,
  watchAssignments,
} from '../../progress/guides/storedForms'
import { openAttempts } from '../failures'
import type { AssigningState } from './assigningState'

function openAssigning(): AssigningState {
  const kept = signal<KeptForms>({ forms: [], newer: [], unreadable: [] })
  const { failed, attempt } = openAttempts()
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
      attempt(keepAssignment(fields, index, meaning), message('troubleWriting'), `field ${index}`),
    say: (fields, said) => attempt(keepSaid(fields, said), message('troubleWriting'), 'form'),
  }
}

/** What is kept of the portal's forms, followed; loaded when the first form comes up. */
export const assigning = openAssigning()
