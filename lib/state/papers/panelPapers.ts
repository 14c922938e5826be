import { computed } from '@preact/signals'
import { onceFor } from '../../onceFor'
import type { PanelState } from '../panel/panelTypes'
import { openPapers } from './papers'
import { typedApplication, withFacility } from './papersApplication'
import type { PapersState } from './papersTypes'

/**
 * @returns 書類を確かめる of a panel: it compares with the form in the tab, or the panel's own. The papers
 *   stay while the panel is open, whatever view is shown.
 */
export const panelPapers = onceFor((panel: PanelState): PapersState => {
  const { guide, asOf, today } = panel
  const application = computed(() => {
    const [facility, inForce] = [panel.facility.value, guide.value]
    if (facility === null || inForce === null) return null
    const checked = panel.checked.value?.application
    return withFacility(checked ?? typedApplication(facility, inForce, null), facility)
  })
  return openPapers({ application, guide, asOf, today })
})
