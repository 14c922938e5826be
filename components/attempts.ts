import { type ReadonlySignal, signal } from '@preact/signals'
import type { Message } from '../lib/message'

/** Work that can fail, and what to tell the person of it. */
export interface Attempts {
  /** What failed and has not succeeded since, each once. */
  readonly failed: ReadonlySignal<readonly Message[]>
  /** Waits for work. Its trouble is shown until work with the same trouble succeeds. */
  readonly attempt: (work: Promise<unknown>, trouble: Message) => void
}

export function openAttempts(): Attempts {
  const failed = signal<readonly Message[]>([])
  const without = ({ key }: Message) => failed.value.filter((other) => other.key !== key)
  return {
    failed,
    attempt: (work, trouble) => {
      work.then(
        () => {
          failed.value = without(trouble)
        },
        () => {
          failed.value = [...without(trouble), trouble]
        },
      )
    },
  }
}
