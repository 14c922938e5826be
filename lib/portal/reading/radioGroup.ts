import { closest, contains, hostOf, parentOf, queryAll, rootOf } from '../dom/dom'

const BOX = 'fieldset, [role="radiogroup"], .form-group'
const OTHERS = 'input:not([type="hidden"]), select, textarea'

/** Radio buttons of which one can be chosen, and the nearest thing around them. */
interface RadioMembers {
  readonly group: Element
  readonly buttons: readonly HTMLInputElement[]
}

/** @returns the group of a radio button: those of its name in its form, whatever is around them. */
export function groupOfRadio(element: HTMLInputElement): RadioMembers {
  const box = closest(element, BOX)
  const form = closest(element, 'form') ?? closest(element, 'body') ?? rootOf(element)
  const inBox = box ? buttonsIn(box, element.name) : []
  if (box && queryAll(OTHERS, box).length === inBox.length) return { group: box, buttons: inBox }
  // Without a name each button is a group of its own, unless a box contains it.
  const buttons = element.name === '' ? [element] : buttonsIn(form, element.name)
  let group: Element = element
  for (let at = parentOf(element); at && !holds(group, buttons); at = parentOf(at)) group = at
  // In a shadow root nothing else may be around them.
  return { group: holds(group, buttons) ? group : (hostOf(element) ?? group), buttons }
}

function buttonsIn(box: Node, name: string): HTMLInputElement[] {
  if (!(box instanceof Element || box instanceof ShadowRoot)) return []
  return queryAll('input[type="radio"]', box).filter(
    (button): button is HTMLInputElement =>
      button instanceof HTMLInputElement && button.name === name,
  )
}

function holds(group: Element, buttons: readonly Element[]): boolean {
  return buttons.every((button) => contains(group, button))
}
