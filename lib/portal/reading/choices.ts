import { closest, isDisplayed, matches, nextSibling, query, queryAll, sibling } from '../dom/dom'
import { ariaLabel, elementText, labelText } from '../dom/elementText'
import { cleanLabel } from '../dom/sanitise'
import { isRejected, OPTION_COUNT, type RawControl } from './controlReading'
import { type LabelFinder, referenceOf } from './fieldLabel'
import { groupOfRadio } from './radioGroup'

/** What can be the words of a button that blanks part from it. */
const IN_LINE = 'span:not(.help-block), b, strong, em, small, i'

/** Select2 v3 hides the real control and shows a container that carries its id. */
export function readSelect2(element: Element, container: Element, naming: LabelFinder): RawControl {
  const multi = matches(container, '.select2-container-multi')
  const choice = query('.select2-choice', container)
  const empty = choice === null || matches(choice, '.select2-default')
  const chosen = query('.select2-chosen', container) ?? container
  const one = empty ? [] : [elementText(chosen)]
  const single = element instanceof HTMLSelectElement ? 'choice' : 'reference'
  return {
    kind: multi ? 'multi' : single,
    element,
    visible: container,
    name: naming.nameOf(element, container),
    texts: multi
      ? queryAll('li.select2-search-choice', container).map((chip) => elementText(chip))
      : one,
    options: element instanceof HTMLSelectElement ? optionsOf(element) : [],
    readOnly: matches(container, '.select2-container-disabled'),
  }
}

/** Angular encodes the options' values, so their text is read. */
export function readSelect(element: HTMLSelectElement, naming: LabelFinder): RawControl {
  const chosen = [...element.selectedOptions].filter(({ value }) => value !== '' && value !== '?')
  return {
    kind: element.multiple ? 'multi' : 'choice',
    element,
    visible: element,
    name: naming.nameOf(element, element),
    texts: chosen.map(({ text }) => text),
    options: optionsOf(element),
  }
}

function optionsOf({ options }: HTMLSelectElement): string[] {
  const some = [...options].slice(0, OPTION_COUNT)
  return some.filter(({ value }) => value !== '' && value !== '?').map(({ text }) => text)
}

/** @param read the radio buttons whose groups were read already; more are added. */
export function readRadioGroup(
  element: HTMLInputElement,
  naming: LabelFinder,
  read: Set<Element>,
): RawControl | null {
  if (read.has(element)) return null
  const { group, buttons } = groupOfRadio(element)
  for (const button of buttons) read.add(button)
  const start = closest(element, 'label') ?? element
  const checked = buttons.find((button) => button.checked)
  return {
    kind: 'radio',
    element: group,
    visible: group,
    name: naming.nameOf(group, group, start),
    texts: checked ? [optionOf(checked, naming)] : [],
    options: buttons.slice(0, OPTION_COUNT).map((button) => optionOf(button, naming)),
    rejected: isRejected(element),
    readOnly: buttons.every(({ disabled }) => disabled),
  }
}

/** A box to tick: what stands beside it is its label. */
export function readCheckbox(element: HTMLInputElement, naming: LabelFinder): RawControl {
  const shown = naming.labelElementOf(element) ?? element
  const words = wordsBeside(element, naming)
  const name = naming.nameOf(element, element)
  const label = words || name.label
  return {
    kind: 'checkbox',
    element,
    // The box itself may be drawn by its label.
    visible: closest(element, 'label') ?? (isDisplayed(element) ? element : shown),
    name: { ...name, label },
    texts: element.checked ? [label || '✓'] : [],
  }
}

/** What a button says of itself counts where no words stand beside it. */
function optionOf(button: Element, naming: LabelFinder): string {
  return wordsBeside(button, naming) || referenceOf(button) || ariaLabel(button)
}

/** What a radio button or a checkbox is for stands in its label, or after it. */
function wordsBeside(element: Element, naming: LabelFinder): string {
  const label = naming.labelElementOf(element)
  if (label) return labelText(label)
  const after = nextSibling(element)
  if (!(after instanceof Element)) return cleanLabel(after?.textContent ?? '')
  // A block apart from it is a help text rather than its name.
  const isNext = after === sibling(element, 'after') || matches(after, IN_LINE)
  return isNext && !matches(after, 'input') ? labelText(after) : ''
}
