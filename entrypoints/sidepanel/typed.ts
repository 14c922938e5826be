import { type ReadonlySignal, signal } from '@preact/signals'
import type { Typed } from '../../lib/portal/typed'

/** The panel's own form: what is written in it, until the browser is closed. */
export function openTyped(reading: (work: Promise<unknown>) => void): {
  /** `null` while the portal's form is what is checked. */
  readonly typed: ReadonlySignal<Typed | null>
  readonly type: (typed: Typed | null) => void
} {
  const typed = signal<Typed | null>(null)
  const kept = import('../../lib/progress/typed')
  const read = async () => {
    typed.value = await (await kept).readTyped()
  }
  reading(read())
  return {
    typed,
    type: (now) => {
      typed.value = now
      reading(kept.then(({ writeTyped }) => writeTyped(now)))
    },
  }
}
