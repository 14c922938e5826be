import { askDisplayed } from '../dom/askPage'
import { closest, contains, matches, nextSibling, sibling } from '../dom/dom'
import { ariaLabel, labelText } from '../dom/elementText'
import { cleanLabel } from '../dom/sanitise'
import { DRAWN, isRejected, OPTION_COUNT, type RawControl } from './controlReading'
import { type LabelFinder, referenceOf } from './fieldLabel'
import { groupOfRadio } from './radioGroup'

/** What can be the words of a button that blanks part from it. */
const IN_LINE = 'span:not(.help-block), b, strong, em, small, i'

/** Angular encodes the options' values, so their text is read. */
export function readSelect(
  element: HTMLSelectElement,
  naming: LabelFinder,
  visible: Element = element,
): RawControl {
  const isNone = noneOf([...element.options].slice(0, OPTION_COUNT), ASKS)
  const chosen = [...element.selectedOptions].filter((option) => !isNone(option))
  return {
    kind: element.multiple ? 'multi' : 'choice',
    element,
    visible,
    name: naming.nameOf(element, visible),
    texts: chosen.map(({ text }) => text),
    options: textsOf([...element.options].slice(0, OPTION_COUNT).filter((one) => !isNone(one))),
  }
}

/** A record's id: Angular writes its type before it. */
const RECORD = /^(?:string:)?[0-9a-f]{32}$/

/** @returns whether a list offers records of the portal, as a lookup does, and no choices of the form. */
export function offersRecords(element: Element): boolean {
  return (
    element instanceof HTMLSelectElement &&
    [...element.options].slice(0, OPTION_COUNT).some(({ value }) => RECORD.test(value))
  )
}

function textsOf(choices: readonly Choosable[]): string[] {
  return choices.map(({ text }) => text)
}

/** Angular's value of the option for an unknown choice. */
const UNKNOWN = /^\?(?: .* \?)?$/
/** The text of a first option that asks to choose, or means none. */
const ASKS =
  /選択(?:して|を|する|ください|下さい|$)|お選び|未選択|please (?:select|choose)|^[-－–—―─]/i

/** Of a radio button 選択する can be an answer. */
const RADIO_ASKS = /選択して|未選択|^[-－–—―─]/

/** @returns whether a text asks to choose, or means that nothing is chosen. */
export function saysNone(text: string): boolean {
  return ASKS.test(text) || /^(?:なし|none)$/i.test(text)
}

/** What can be chosen: an option, or a radio button with its words. */
interface Choosable {
  readonly value: string
  readonly text: string
  readonly disabled?: boolean
}

/**
 * @returns whether one of several choices stands for none: it is the only one with an empty value,
 *   whatever its words are, or the first and asks to choose or
 *   cannot be chosen. Some libraries give no choice a value.
 */
function noneOf<T extends Choosable>(choices: readonly T[], asks: RegExp): (choice: T) => boolean {
  const [first] = choices
  const haveValues = choices.filter(({ value }) => value === '').length < 2
  return (choice) =>
    UNKNOWN.test(choice.value) ||
    (choice.value === '' && (haveValues || choice.text === '' || saysNone(choice.text))) ||
    (choice === first && (asks.test(choice.text) || choice.disabled === true))
}

/** @param read the radio buttons whose groups were already read; more are added. */
export function readRadioGroup(
  element: HTMLInputElement,
  naming: LabelFinder,
  read: Set<Element>,
): RawControl | null {
  if (read.has(element)) return null
  const { group, buttons } = groupOfRadio(element)
  for (const button of buttons) read.add(button)
  const start = closest(element, 'label') ?? element
  const checked = buttons.filter((button) => button.checked)
  const offered = new Set([...buttons.slice(0, OPTION_COUNT), ...checked])
  const all = [...offered].map((button) => ({
    value: button.value,
    isChecked: button.checked,
    text: optionOf(button, naming),
  }))
  const isNone = noneOf(all, RADIO_ASKS)
  const choices = all.filter((choice) => !isNone(choice))
  return {
    kind: 'radio',
    element: contains(group, element) ? group : element,
    visible: group,
    name: naming.nameOf(group, group, start),
    texts: textsOf(choices.filter(({ isChecked }) => isChecked)),
    options: textsOf(choices),
    rejected: isRejected(element),
    readOnly: buttons.every(({ disabled }) => disabled),
  }
}

/** A checkbox: the text next to it is its label. */
export function readCheckbox(element: HTMLInputElement, naming: LabelFinder): RawControl {
  const shown = naming.labelElementOf(element) ?? element
  const words = wordsBeside(element, naming)
  const name = naming.nameOf(element, element)
  const label = words || name.label
  return {
    kind: 'checkbox',
    element,
    // The box itself may be drawn by its label.
    visible: closest(element, 'label') ?? (askDisplayed(element, DRAWN) ? element : shown),
    name: { ...name, label },
    texts: element.checked ? [label || '✓'] : [],
  }
}

/** A button's own name counts only if there is no text next to it. */
function optionOf(button: Element, naming: LabelFinder): string {
  return wordsBeside(button, naming) || referenceOf(button) || ariaLabel(button)
}

/** The text of a radio button or a checkbox is in its label, or after it. */
function wordsBeside(element: Element, naming: LabelFinder): string {
  const label = naming.labelElementOf(element)
  if (label) return labelText(label)
  const after = nextSibling(element)
  if (!(after instanceof Element)) return cleanLabel(after?.textContent ?? '')
  // A block apart from it is a help text rather than its name.
  const isNext = after === sibling(element, 'after') || matches(after, IN_LINE)
  return isNext && !matches(after, 'input') ? labelText(after) : ''
}
