import { type ReadonlySignal, signal } from '@preact/signals'
import type { PanelFormValues } from '../../portal/check/panelForm'
import { loadStartup } from './loadStartup'

/** The values of the panel's own form, stored until the browser is closed. */
export function openPanelForm(reading: (work: Promise<unknown>) => void): {
  /** `null` while the portal's form is checked. */
  readonly typed: ReadonlySignal<PanelFormValues | null>
  readonly type: (typed: PanelFormValues | null) => void
} {
  const typed = signal<PanelFormValues | null>(null)
  const storedValues = loadStartup().then(({ panelFormValues }) => panelFormValues)
  let isEnded = false
  const read = async () => {
    const before = await (await storedValues).read()
    if (isEnded || before === null) return
    // Values typed meanwhile override the stored ones.
    typed.value = { ...before, ...typed.value }
  }
  const first = read()
  reading(first)
  const write = async () => {
    // Writing before reading would overwrite the stored values.
    await Promise.allSettled([first])
    await (await storedValues).write(typed.value)
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
