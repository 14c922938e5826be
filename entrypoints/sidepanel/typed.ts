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
  let isTyped = false
  const read = async () => {
    const before = await (await kept).readTyped()
    const { value: now } = typed
    if (!isTyped) typed.value = before
    // What was typed meanwhile comes to what was there.
    else if (now !== null) typed.value = { ...before, ...now }
  }
  const first = read()
  reading(first)
  const write = async () => {
    // Not over what has not been read yet.
    await Promise.allSettled([first])
    await (await kept).writeTyped(typed.value)
  }
  return {
    typed,
    type: (now) => {
      isTyped = true
      typed.value = now
      reading(write())
    },
  }
}
