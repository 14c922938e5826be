import { attribute, closest, localName, matches, query, queryAll } from '../dom/dom'
import { labelText } from '../dom/elementText'
import { CONTROL, FILLED_IN } from '../dom/fieldSelectors'
import { cleanLabel } from '../dom/sanitise'
import type { OpenRoot } from '../dom/shadowRoots'
import type { HostName, LabelFinder } from '../reading/fieldLabel'

/** So many boxes can a component have for one field, as for a date. */
const MAX_BOXES = 4

/** @returns the name that a component of one field can have on the outside, and the headings over it. */
export function hostName({ root, host }: OpenRoot, finder: LabelFinder): HostName {
  return {
    section: finder.sectionOver(host),
    name: () => {
      const own = cleanLabel(attribute(host, 'label'))
      const boxes = queryAll(FILLED_IN, root).filter((one) => !matches(one, '[type="radio"]'))
      if (boxes.length > MAX_BOXES) return { label: '', section: [], hint: false }
      const { label, ...name } = finder.nameOf(host, host)
      return { ...name, label: own || label || legendOver(host) }
    },
  }
}

/** @returns the legend of a group that holds nothing but a component. */
function legendOver(host: Element): string {
  const group = closest(host, 'fieldset')
  const legend = group && query('legend', group)
  const isAlone = group && !query(CONTROL, group) && queryAll(localName(host), group).length === 1
  return legend && isAlone ? labelText(legend) : ''
}
