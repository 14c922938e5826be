import { computed, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import { message } from '../../message'
import {
  readAssignments,
  type StoredForms,
  troublesOf,
  watchAssignments,
  writeAssignment,
  writeVerdict,
} from '../../progress/guides/storedForms'
import { openFailures } from '../failures'
import type { AssigningState } from './assigningState'

function openAssigning(): AssigningState {
  const kept = signal<StoredForms>({ forms: [], newer: [], unreadable: [] })
  const { failed, attempt } = openFailures()
  const show = (now: StoredForms) => {
    kept.value = now
  }
  follow({ read: readAssignments, watch: watchAssignments, show }, (work) =>
    attempt(work, message('troubleReading')),
  )
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
