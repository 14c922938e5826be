import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import type { ActiveTab } from '../../portal/channel/followActiveTab'
import type { CheckedReading } from '../../portal/check/checkReading'
import type { PanelFormValues } from '../../portal/check/panelForm'
import type { Reading } from '../../portal/reading/reading'
import { checkContext } from '../../progress/facility/checkContext'
import type { Facility } from '../../progress/facility/facility'

interface CheckSources {
  readonly guide: ReadonlySignal<Guide | null>
  readonly facility: ReadonlySignal<Facility | null>
  readonly seen: ReadonlySignal<ActiveTab>
  /** The values of the panel's own form, which is then checked instead of the page's. */
  readonly panelFormValues: ReadonlySignal<PanelFormValues | null>
  readonly asOf: ReadonlySignal<string | null>
  readonly today: ReadonlySignal<Temporal.PlainDate>
}

/** Loads the code of the check, which the first paint does not need. */
async function loadCheck() {
  const { checkReading, fieldTitle, panelFormFields, panelFormReading } = (
    await import('./checkParts')
  ).CHECK_PARTS
  const readTyped = (typed: PanelFormValues, guide: Guide): Reading =>
    panelFormReading(typed, panelFormFields(guide), (name) => fieldTitle(name, guide))
  return { checkReading, readTyped }
}

/** Checks the form in the tab, or the panel's own; the check is loaded for the first form. */
export function openCheck({ guide, facility, seen, panelFormValues, asOf, today }: CheckSources): {
  /** The page's form; `null` for none. */
  readonly form: ReadonlySignal<Reading | null>
  readonly checked: ReadonlySignal<CheckedReading | null>
} {
  const loaded = signal<Awaited<ReturnType<typeof loadCheck>> | null>(null)
  const form = computed(() => {
    const shown = seen.value.page?.form
    return shown?.found === 'application' ? shown.reading : null
  })
  const needed = computed(() => form.value !== null || panelFormValues.value !== null)
  effect(() => {
    if (!needed.value) return
    void loadCheck().then((check) => {
      loaded.value = check
    })
  })
  const checked = computed(() => {
    const [currentFacility, currentGuide, check] = [facility.value, guide.value, loaded.value]
    if (currentFacility === null || currentGuide === null || check === null) return null
    const reading =
      panelFormValues.value === null
        ? form.value
        : check.readTyped(panelFormValues.value, currentGuide)
    const context = checkContext(currentFacility, currentGuide)
    return reading && check.checkReading(reading, context, currentGuide, asOf.value, today.value)
  })
  return { form, checked }
}
