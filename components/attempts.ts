import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Message, message } from '../lib/message'
import { isFull } from '../lib/progress/full'

/** Work that can fail, and what to tell the person of it. */
export interface Attempts {
  /** What failed and has not succeeded since, each once. */
  readonly failed: ReadonlySignal<readonly Message[]>
  /**
   * Waits for work. Its trouble is shown until work of the same kind succeeds: with the same
   * trouble, or, where several have it, of the same name. That there is no room is said in its own
   * words.
   */
  readonly attempt: (work: Promise<unknown>, trouble: Message, name?: string) => void
}

export function openAttempts(): Attempts {
  const failures = signal<readonly { kind: string; shown: Message }[]>([])
  const without = (kind: string) => failures.value.filter((failure) => failure.kind !== kind)
  return {
    failed: computed(() => {
      const byText = new Map(failures.value.map(({ shown }) => [JSON.stringify(shown), shown]))
      return [...byText.values()]
    }),
    attempt: (work, trouble, name = '') => {
      const kind = `${trouble.key} ${name}`
      work.then(
        () => {
          failures.value = without(kind)
        },
        (reason: unknown) => {
          const shown = isFull(reason) ? message('troubleFull') : trouble
          failures.value = [...without(kind), { kind, shown }]
        },
      )
    },
  }
}
