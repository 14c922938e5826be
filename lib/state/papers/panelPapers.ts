import { computed } from '@preact/signals'
import type { PanelState } from '../panel/panelTypes'
import { openPapers } from './papers'
import { typedApplication, withFacility } from './papersApplication'
import type { PapersState } from './papersTypes'

/** The papers stay while the panel is open, whatever view is shown. */
const opened = new WeakMap<PanelState, PapersState>()

/** @returns 書類を確かめる of a panel: it compares with the form in the tab, or the panel's own. */
export function panelPapers(panel: PanelState): PapersState {
  const before = opened.get(panel)
  if (before) return before
  const { guide, asOf, today } = panel
  const application = computed(() => {
    const [facility, inForce] = [panel.facility.value, guide.value]
    if (facility === null || inForce === null) return null
    const checked = panel.checked.value?.application
    return withFacility(checked ?? typedApplication(facility, inForce, null), facility)
  })
  const day = computed(() =>
    asOf.value === null ? today.value : Temporal.PlainDate.from(asOf.value),
  )
  const state = openPapers({ application, guide, asOf: day })
  opened.set(panel, state)
  return state
}
