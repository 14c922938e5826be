import { type ReadonlySignal, signal } from '@preact/signals'
import type { PanelFormValues } from '../../portal/check/panelForm'
import { loadStartup } from './loadStartup'

/** The panel's own form: what is written in it, until the browser is closed. */
export function openPanelForm(reading: (work: Promise<unknown>) => void): {
  /** `null` while the portal's form is what is checked. */
  readonly typed: ReadonlySignal<PanelFormValues | null>
  readonly type: (typed: PanelFormValues | null) => void
} {
  const typed = signal<PanelFormValues | null>(null)
  const kept = loadStartup().then(({ panelFormValues }) => panelFormValues)
  let isEnded = false
  const read = async () => {
    const before = await (await kept).read()
    if (isEnded || before === null) return
    // What was typed meanwhile comes to what was there.
    typed.value = { ...before, ...typed.value }
  }
  const first = read()
  reading(first)
  const write = async () => {
    // Not over what has not been read yet.
    await Promise.allSettled([first])
    await (await kept).write(typed.value)
  }
  return {
    typed,
    type: (now) => {
      isEnded ||= now === null
      typed.value = now
      reading(write())
    },
  }
}
