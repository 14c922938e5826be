import { computed, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import { message } from '../../message'
import {
  type OwnForm,
  readAssignments,
  removeForm,
  type StoredForms,
  troublesOf,
  watchAssignments,
  writeForm,
} from '../../progress/guides/storedForms'
import { openFailures } from '../failures'
import type { AssignmentsState } from './assignmentsState'

/** Wires what was assigned in the portal's forms: storage in, forgetting out. */
export function openAssignmentsState(): AssignmentsState {
  const kept = signal<StoredForms | null>(null)
  const forgotten = signal<OwnForm | null>(null)
  const { failed, attempt } = openFailures()
  const show = (now: StoredForms) => {
    kept.value = now
  }
  follow({ read: readAssignments, watch: watchAssignments, show }, (work) =>
    attempt(work, message('troubleReadingPlace')),
  )

  const forget = async (form: OwnForm) => {
    await removeForm(form.id)
    forgotten.value = form
  }
  const bringBack = async (form: OwnForm) => {
    await writeForm(form)
    forgotten.value = null
  }
  return {
    forms: computed(() => kept.value?.forms ?? null),
    forgotten,
    troubles: computed(() => [...failed.value, ...(kept.value ? troublesOf(kept.value) : [])]),
    forget: (form) => attempt(forget(form), message('troubleWriting'), form.id),
    bringBack: () => {
      const { value } = forgotten
      if (value) attempt(bringBack(value), message('troubleWriting'), value.id)
    },
  }
}
