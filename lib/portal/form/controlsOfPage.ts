import { closest, matches, query, queryAll } from '../dom/dom'
import { CONTROL } from '../dom/fieldSelectors'
import { PAGE_CHROME } from '../dom/pageChrome'
import { controlOf } from '../reading/control'
import type { Control } from '../reading/controlReading'
import { joinDateParts } from '../reading/dateParts'
import { type LabelFinder, labelFinder } from '../reading/fieldLabel'
import { ROW_TABLE, rowTableFields } from '../reading/rowTable'
import { STATIC, staticFieldsOf } from '../reading/staticField'

/** @returns the page's controls and values shown as text, in document order. */
export function controlsOfPage(): Control[] {
  const root = query('body')
  if (root === null) return []
  const finder = labelFinder(root)
  const read = new Set<Element>()
  const controls = queryAll(`${CONTROL}, ${ROW_TABLE}, ${STATIC}`, root).flatMap((element) =>
    controlsAt(element, finder, read),
  )
  const own = controls.filter(({ visible }) => !closest(visible, PAGE_CHROME))
  return joinDateParts(own, finder)
}

function controlsAt(
  element: Element,
  finder: LabelFinder,
  read: Set<Element>,
): Control | readonly Control[] {
  if (matches(element, CONTROL)) return controlOf(element, finder, read) ?? []
  if (matches(element, ROW_TABLE)) return rowTableFields(element, finder)
  return staticFieldsOf(element, finder)
}
