import { type ReadonlySignal, signal } from '@preact/signals'
import type { Batch } from '../workspace/facilitiesTypes'

/** Work on several facilities, one after the other, with progress and a way to stop it. */
interface Batches {
  readonly progress: ReadonlySignal<Batch | null>
  /** @param onDone is called with the number of finished ones, also after a stop. */
  readonly run: (
    ids: readonly string[],
    work: (id: string) => Promise<unknown>,
    onDone: (done: number) => void,
  ) => void
  /** Finished work stays. */
  readonly stop: () => void
}

/** @param writing waits for the work and reports its failure. */
export function openBatch(writing: (work: Promise<unknown>) => void): Batches {
  const progress = signal<Batch | null>(null)
  let stopped = false
  const runAll = async (ids: readonly string[], work: (id: string) => Promise<unknown>) => {
    let done = 0
    for (const id of ids) {
      if (stopped) break
      await work(id)
      done += 1
      progress.value = { done, of: ids.length }
    }
    return done
  }
  return {
    progress,
    run: (ids, work, onDone) => {
      if (progress.value !== null) return
      stopped = false
      progress.value = { done: 0, of: ids.length }
      const running = runAll(ids, work).finally(() => {
        progress.value = null
      })
      writing(running.then(onDone))
    },
    stop: () => {
      stopped = true
    },
  }
}
