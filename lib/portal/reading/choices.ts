import { afterBlanks, all, around, beside, first, isDisplayed, matches } from '../dom/dom'
import { ariaLabelOf, textOf, wordsOf } from '../dom/elementText'
import { cleanLabel } from '../dom/sanitise'
import { type Draft, isRejected, OPTION_COUNT } from './controlReading'
import { type Naming, referenceOf } from './fieldLabel'
import { groupOfRadio } from './radioGroup'

/** What can be the words of a button that blanks part from it. */
const IN_LINE = 'span:not(.help-block), b, strong, em, small, i'

/** Select2 v3 hides the real control and shows a container that carries its id. */
export function select2Draft(element: Element, container: Element, naming: Naming): Draft {
  const multi = matches(container, '.select2-container-multi')
  const choice = first('.select2-choice', container)
  const empty = choice === null || matches(choice, '.select2-default')
  const chosen = first('.select2-chosen', container) ?? container
  const one = empty ? [] : [textOf(chosen)]
  const single = element instanceof HTMLSelectElement ? 'choice' : 'reference'
  return {
    kind: multi ? 'multi' : single,
    element,
    visible: container,
    name: naming.nameOf(element, container),
    texts: multi ? all('li.select2-search-choice', container).map((chip) => textOf(chip)) : one,
    options: element instanceof HTMLSelectElement ? optionsOf(element) : [],
    readOnly: matches(container, '.select2-container-disabled'),
  }
}

/** Angular encodes the options' values, so their text is read. */
export function selectDraft(element: HTMLSelectElement, naming: Naming): Draft {
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
export function radioDraft(
  element: HTMLInputElement,
  naming: Naming,
  read: Set<Element>,
): Draft | null {
  if (read.has(element)) return null
  const { group, buttons } = groupOfRadio(element)
  for (const button of buttons) read.add(button)
  const start = around(element, 'label') ?? element
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
export function checkboxDraft(element: HTMLInputElement, naming: Naming): Draft {
  const shown = naming.labelElementOf(element) ?? element
  const words = wordsBeside(element, naming)
  const name = naming.nameOf(element, element)
  const label = words || name.label
  return {
    kind: 'checkbox',
    element,
    // The box itself may be drawn by its label.
    visible: around(element, 'label') ?? (isDisplayed(element) ? element : shown),
    name: { ...name, label },
    texts: element.checked ? [label || '✓'] : [],
  }
}

/** What a button says of itself counts where no words stand beside it. */
function optionOf(button: Element, naming: Naming): string {
  return wordsBeside(button, naming) || referenceOf(button) || ariaLabelOf(button)
}

/** What a radio button or a checkbox is for stands in its label, or after it. */
function wordsBeside(element: Element, naming: Naming): string {
  const label = naming.labelElementOf(element)
  if (label) return wordsOf(label)
  const after = afterBlanks(element)
  if (!(after instanceof Element)) return cleanLabel(after?.textContent ?? '')
  // A block apart from it is a help text rather than its name.
  const isNext = after === beside(element, 'after') || matches(after, IN_LINE)
  return isNext && !matches(after, 'input') ? wordsOf(after) : ''
}
