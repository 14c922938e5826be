import { askDisplayed } from '../dom/askPage'
import { closest, contains, parentOf, query, queryAll } from '../dom/dom'
import { referencedText } from '../dom/elementText'
import { ATTACHMENT_BUTTON } from '../dom/fieldSelectors'
import type { SeenFiles } from './attachment/seenFiles'
import { DRAWN, type RawControl } from './controlReading'
import type { LabelFinder } from './fieldLabel'

/** The page's list of attachments is one place for all files; a variable holds its own. */
export function readFileInput(
  element: HTMLInputElement,
  naming: LabelFinder,
  seen: SeenFiles,
): RawControl {
  const page = closest(element, ATTACHMENT_BUTTON)
  const row = rowOf(element)
  const button = query('button', row)
  const visible = page ?? (askDisplayed(element, DRAWN) ? element : (button ?? row))
  const name = naming.nameOf(buttonNamedFor(element, row, naming) ?? element, visible)
  const label = name.label || (page ? referencedText(page) : '')
  const chosen = [...(element.files ?? [])].map((file) => file.name)
  const own = chosen.length > 0 ? chosen : seen.ownedBy(element)
  const texts = page ? [...seen.lists.values()].flat() : own
  return { kind: 'files', element, visible, name: { ...name, label }, texts }
}

/** A label around the control alone is no row: the attached files are next to it. */
function rowOf(control: Element): Element {
  const around = closest(control, 'label') ?? control
  return closest(control, '.form-group, td, dd') ?? parentOf(around) ?? control
}

/** @returns the button of a variable's own, which carries the id that its label names. */
function buttonNamedFor(control: Element, row: Element, naming: LabelFinder): Element | undefined {
  for (let at = parentOf(control); at && contains(row, at); at = parentOf(at)) {
    const buttons = queryAll('button[id]', at)
    if (buttons.length > 0) return buttons.find(naming.labelElementOf)
  }
  return undefined
}
