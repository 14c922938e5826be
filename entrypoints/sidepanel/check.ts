import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Guide } from '../../lib/guide/schema'
import type { CheckedReading } from '../../lib/portal/checkReading'
import type { Seen } from '../../lib/portal/follow'
import type { Reading } from '../../lib/portal/reading'
import type { Typed } from '../../lib/portal/typed'
import { besideOf } from '../../lib/progress/beside'
import type { Facility } from '../../lib/progress/facility'
import { openToday } from './today'

interface CheckSources {
  readonly guide: ReadonlySignal<Guide | null>
  readonly facility: ReadonlySignal<Facility | null>
  readonly seen: ReadonlySignal<Seen>
  /** What is written in the panel's own form, which is checked in place of the page's. */
  readonly typed: ReadonlySignal<Typed | null>
  readonly asOf: ReadonlySignal<string | null>
}

/** What the check needs beside its input. */
async function loadCheck() {
  const [{ checkReading }, { typedFields, typedReading }, { fieldTitle }] = await Promise.all([
    import('../../lib/portal/checkReading'),
    import('../../lib/portal/typed'),
    import('../../components/fieldTitles'),
  ])
  const readTyped = (typed: Typed, guide: Guide): Reading =>
    typedReading(typed, typedFields(guide), (name) => fieldTitle(name, guide))
  return { checkReading, readTyped }
}

/** Checks the form in the tab, or the panel's own; the check is loaded when there is a first one. */
export function openCheck({ guide, facility, seen, typed, asOf }: CheckSources): {
  /** The page's form; `null` where it shows none. */
  readonly form: ReadonlySignal<Reading | null>
  readonly checked: ReadonlySignal<CheckedReading | null>
} {
  const today = openToday()
  const loaded = signal<Awaited<ReturnType<typeof loadCheck>> | null>(null)
  const form = computed(() => {
    const shown = seen.value.page?.form
    return shown?.found === 'application' ? shown.reading : null
  })
  const needed = computed(() => form.value !== null || typed.value !== null)
  effect(() => {
    if (!needed.value) return
    void loadCheck().then((check) => {
      loaded.value = check
    })
  })
  const checked = computed(() => {
    const [whose, by, check] = [facility.value, guide.value, loaded.value]
    if (whose === null || by === null || check === null) return null
    const reading = typed.value === null ? form.value : check.readTyped(typed.value, by)
    const day = asOf.value ?? today.value
    return reading && check.checkReading(reading, besideOf(whose, by), by, day)
  })
  return { form, checked }
}
