import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Message, message } from '../lib/message'
import { isFull } from '../lib/progress/full'

/** Work that can fail, and what to tell the person of it. */
export interface Attempts {
  /** What failed and has not succeeded since, each once. */
  readonly failed: ReadonlySignal<readonly Message[]>
  /**
   * Waits for work. Its trouble is shown until work with the same trouble succeeds. That there is no
   * room is said in its own words.
   */
  readonly attempt: (work: Promise<unknown>, trouble: Message) => void
}

export function openAttempts(): Attempts {
  const failures = signal<readonly { of: Message; shown: Message }[]>([])
  const without = ({ key }: Message) => failures.value.filter(({ of }) => of.key !== key)
  return {
    failed: computed(() => failures.value.map(({ shown }) => shown)),
    attempt: (work, trouble) => {
      work.then(
        () => {
          failures.value = without(trouble)
        },
        (reason: unknown) => {
          const shown = isFull(reason) ? message('troubleFull') : trouble
          failures.value = [...without(trouble), { of: trouble, shown }]
        },
      )
    },
  }
}
