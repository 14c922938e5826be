import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import { type Message, message } from '../../message'
import {
  type OwnForm,
  readAssignments,
  removeForm,
  type StoredForms,
  troublesOf,
  watchAssignments,
  writeForm,
} from '../../progress/assignments/storedForms'
import { openFailures } from '../failures'

/** The user's assignments in the workspace. */
export interface AssignmentsState {
  /** `null` until storage has been read. */
  readonly forms: ReadonlySignal<readonly OwnForm[] | null>
  /** The form removed last, to restore. */
  readonly removed: ReadonlySignal<OwnForm | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly remove: (form: OwnForm) => void
  readonly restore: () => void
}

/** Opens the list of assignments, each of which can be removed and restored. */
export function openAssignmentsState(): AssignmentsState {
  const stored = signal<StoredForms | null>(null)
  const removed = signal<OwnForm | null>(null)
  const { failed, attempt } = openFailures()
  const show = (now: StoredForms) => {
    stored.value = now
  }
  follow({ read: readAssignments, watch: watchAssignments, show }, (work) =>
    attempt(work, message('troubleReadingPlace')),
  )

  const remove = async (form: OwnForm) => {
    await removeForm(form.id)
    removed.value = form
  }
  const restore = async (form: OwnForm) => {
    await writeForm(form)
    removed.value = null
  }
  return {
    forms: computed(() => stored.value?.forms ?? null),
    removed,
    troubles: computed(() => [...failed.value, ...(stored.value ? troublesOf(stored.value) : [])]),
    remove: (form) => attempt(remove(form), message('troubleWriting'), form.id),
    restore: () => {
      const { value } = removed
      if (value) attempt(restore(value), message('troubleWriting'), value.id)
    },
  }
}
