import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Message, message } from '../message'
import { isQuotaError } from '../progress/storage/quota'

/** Work that can fail, and what to tell the person of it. */
export interface Failures {
  /** What failed and has not succeeded since, each once. */
  readonly failed: ReadonlySignal<readonly Message[]>
  readonly attempt: Failure
}

/**
 * Waits for work. Its trouble is shown until the same is tried again and succeeds. That there is no
 * room is said in its own words.
 * @param of what is tried, where others with the same trouble are something else: another note that
 *   was saved does not mean that this one was.
 */
export type Failure = (work: Promise<unknown>, trouble: Message, of?: string) => void

export function openFailures(): Failures {
  const failures = signal<readonly { of: string; shown: Message }[]>([])
  const without = (tried: string) => failures.value.filter(({ of }) => of !== tried)
  return {
    failed: computed(() => {
      const shown = failures.value.map((failure) => failure.shown)
      return shown.filter(({ key }, at) => shown.findIndex((other) => other.key === key) === at)
    }),
    attempt: (work, trouble, of = trouble.key) => {
      work.then(
        () => {
          failures.value = without(of)
        },
        (reason: unknown) => {
          const shown = isQuotaError(reason) ? message('troubleFull') : trouble
          failures.value = [...without(of), { of, shown }]
        },
      )
    },
  }
}
