import { computed, type ReadonlySignal, signal } from '@preact/signals'

/** The runs that a page has started, such as a test of a folder or 同期. */
interface Running {
  /** Whether at least one of them has not finished. */
  readonly isRunning: ReadonlySignal<boolean>
  /** Runs `work`, and rejects as it does. */
  readonly run: (work: () => Promise<void>) => Promise<void>
}

/** Opens the count of a page's runs. */
export function openRunning(): Running {
  const running = signal(0)
  return {
    isRunning: computed(() => running.value > 0),
    run: async (work) => {
      running.value += 1
      try {
        await work()
      } finally {
        running.value -= 1
      }
    },
  }
}
