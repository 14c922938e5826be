import { type ReadonlySignal, signal } from '@preact/signals'
import type { PanelFormValues } from '../../portal/check/panelForm'
import { loadStartup } from './loadStartup'

/** The values of the panel's own form, stored until the browser is closed. */
export function openPanelForm(attempt: (work: Promise<unknown>) => void): {
  /** `null` while the portal's form is checked. */
  readonly panelFormValues: ReadonlySignal<PanelFormValues | null>
  readonly setPanelFormValues: (typed: PanelFormValues | null) => void
} {
  const panelFormValues = signal<PanelFormValues | null>(null)
  const storedValues = loadStartup().then((startup) => startup.panelFormValues)
  let isEnded = false
  const read = async () => {
    const before = await (await storedValues).read()
    if (isEnded || before === null) return
    // Values typed meanwhile override the stored ones.
    panelFormValues.value = { ...before, ...panelFormValues.value }
  }
  const first = read()
  attempt(first)
  const write = async () => {
    // Writing before reading would overwrite the stored values.
    await Promise.allSettled([first])
    await (await storedValues).write(panelFormValues.value)
  }
  return {
    panelFormValues,
    setPanelFormValues: (now) => {
      isEnded ||= now === null
      panelFormValues.value = now
      attempt(write())
    },
  }
}
