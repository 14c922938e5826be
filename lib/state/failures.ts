import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Message, message } from '../message'
import { isDiskError, isQuotaError, isStoppedError } from '../progress/storage/writeErrors'

/** The failures of work, as messages to show. */
interface Failures {
  /** The messages of all work that failed and has not succeeded since, each once. */
  readonly failed: ReadonlySignal<readonly Message[]>
  readonly attempt: Failure
}

/**
 * Waits for work. If it fails, `trouble` is shown until the same work is tried again and succeeds. A
 * full storage, a full disk and a browser that has stopped writing have messages of their own.
 * @param of identifies the work where several kinds share a trouble: saving one note must not clear
 *   the trouble of another one.
 */
export type Failure = (work: Promise<unknown>, trouble: Message, of?: string) => void

/** Opens the failures, of which there are none at first. */
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
          const shown = messageOf(reason) ?? trouble
          failures.value = [...without(of), { of, shown }]
        },
      )
    },
  }
}

function messageOf(reason: unknown): Message | null {
  if (isQuotaError(reason)) return message('troubleFull')
  if (isStoppedError(reason)) return message('troubleStopped')
  return isDiskError(reason) ? message('troubleDisk') : null
}
