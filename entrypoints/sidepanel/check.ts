import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Guide } from '../../lib/guide/schema'
import type { CheckedReading, checkReading } from '../../lib/portal/checkReading'
import type { Seen } from '../../lib/portal/follow'
import { besideOf } from '../../lib/progress/beside'
import type { Facility } from '../../lib/progress/facility'

/** Checks the form in the tab; the check is loaded when the first form comes up. */
export function openCheck(
  guide: ReadonlySignal<Guide | null>,
  facility: ReadonlySignal<Facility | null>,
  seen: ReadonlySignal<Seen>,
  asOf: ReadonlySignal<string | null>,
): ReadonlySignal<CheckedReading | null> {
  const loaded = signal<typeof checkReading | null>(null)
  const reading = computed(() => {
    const form = seen.value.page?.form
    return form?.found === 'application' ? form.reading : null
  })
  const needed = computed(() => reading.value !== null)
  effect(() => {
    if (!needed.value) return
    void import('../../lib/portal/checkReading').then((module) => {
      loaded.value = module.checkReading
    })
  })
  return computed(() => {
    const [shown, whose, by] = [reading.value, facility.value, guide.value]
    if (shown === null || whose === null || by === null || loaded.value === null) return null
    return loaded.value(shown, besideOf(whose, by), by, asOf.value)
  })
}
