import { cleanLabel, cleanValues, UNREADABLE } from './clean'
import {
  afterBlanks,
  all,
  around,
  attribute,
  beside,
  byId,
  first,
  isDisplayed,
  matches,
  parentOf,
} from './dom'
import { fileNamesOf } from './fileNames'
import { ariaLabelOf, referredWordsOf, textOf, wordsOf, writtenTextOf } from './label'
import { type Name, type Naming, referenceOf } from './naming'
import { groupOfRadio } from './radio'
import type { ControlKind } from './reading'

/** A control on the page with what a person sees in it. Reading it has no side effect. */
export interface Control extends Name {
  readonly kind: ControlKind
  /** The element with the value: the key to the same control at the next reading. */
  readonly element: Element
  /** What a person sees of it: where a mark goes. */
  readonly visible: Element
  readonly values: readonly string[]
  /** The values are longer than what is kept of them. */
  readonly tooLong: boolean
  readonly rejected: boolean
  /** A person cannot change it. */
  readonly readOnly: boolean
  /** It stands where it is not displayed: in a closed tab or accordion. */
  readonly closed: boolean
  /** What can be chosen, as far as the page tells. */
  readonly options: readonly string[]
}

/** Inputs of select2 and of date pickers that hold no value of their own. */
const INNER =
  '.select2-container input, .select2-drop input, .select2-offscreen.select2-focusser, ' +
  'input.datepickerinput, template *'
const TYPES_WITHOUT_VALUE = new Set([
  ...['button', 'submit', 'reset', 'image', 'password', 'search', 'color'],
])
const DATE_TYPES = new Set(['date', 'month', 'week', 'datetime-local'])
/** What a person opens and closes. */
const FOLDED =
  '[role="tabpanel"], .tab-pane, .collapse, .panel-collapse, .accordion-body, details, ' +
  '[hidden="until-found"]'
/** The most options of a choice that are looked at. */
const OPTION_COUNT = 50
/** What can be the words of a button that blanks part from it. */
const IN_LINE = 'span:not(.help-block), b, strong, em, small, i'

/** What is read of a control before it is known whether and where it is displayed. */
export interface Draft {
  readonly kind: ControlKind
  readonly element: Element
  readonly visible: Element
  readonly name: Name
  readonly texts: readonly string[]
  readonly options?: readonly string[]
  readonly rejected?: boolean
  readonly readOnly?: boolean
}

/**
 * Reads the control that an element is, radio buttons as one control a group.
 * @param read the radio buttons whose groups were read already; more are added.
 * @returns `null` for what is none, and for one that the page hides for good.
 */
export function controlOf(element: Element, naming: Naming, read: Set<Element>): Control | null {
  const draft = draftOf(element, naming, read)
  return draft && finished(draft)
}

/** @returns the draft as a control, unless the page hides it for good. */
export function finished(draft: Draft): Control | null {
  const { kind, element, visible, name, texts, options = [] } = draft
  const shown = isDisplayed(visible)
  if (!shown && !isFolded(visible)) return null
  return {
    ...name,
    ...cleanValues(texts),
    kind,
    element,
    visible,
    options: options.slice(0, OPTION_COUNT).map(cleanLabel),
    rejected: (draft.rejected ?? false) || isRejected(element),
    readOnly: (draft.readOnly ?? false) || isReadOnly(element),
    closed: !shown,
  }
}

function draftOf(element: Element, naming: Naming, read: Set<Element>): Draft | null {
  if (matches(element, INNER)) return null
  const select2 = byId(`s2id_${attribute(element, 'id')}`)
  if (select2 && attribute(element, 'id') !== '') return select2Draft(element, select2, naming)
  if (element instanceof HTMLSelectElement) return selectDraft(element, naming)
  if (element instanceof HTMLTextAreaElement) {
    const name = naming.nameOf(element, element)
    return { kind: 'text', element, visible: element, name, texts: [element.value] }
  }
  if (element instanceof HTMLInputElement) return inputDraft(element, naming, read)
  if (element instanceof HTMLOutputElement) {
    return { ...textDraft(element, naming), kind: 'static', readOnly: true }
  }
  const outer = parentOf(element)
  const inside = outer && around(outer, '[contenteditable]:not([contenteditable="false"])')
  return inside ? null : textDraft(element, naming)
}

function inputDraft(element: HTMLInputElement, naming: Naming, read: Set<Element>): Draft | null {
  const { type } = element
  if (type === 'radio') return radioDraft(element, naming, read)
  if (type === 'checkbox') return checkboxDraft(element, naming)
  if (type === 'file') return fileDraft(element, naming)
  if (type === 'hidden' || TYPES_WITHOUT_VALUE.has(type)) return null
  const picker = around(element, '.input-group')
  const isDate = DATE_TYPES.has(type) || (picker && first('.datepickerinput', picker) !== null)
  // What stands in it is no value to the browser, which then says that there is none.
  const unread = element.validity.badInput
  return {
    kind: isDate ? 'date' : 'text',
    element,
    visible: element,
    name: naming.nameOf(element, element),
    texts: [unread ? UNREADABLE : element.value],
    rejected: unread,
  }
}

/** Select2 v3 hides the real control and shows a container that carries its id. */
function select2Draft(element: Element, container: Element, naming: Naming): Draft {
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
function selectDraft(element: HTMLSelectElement, naming: Naming): Draft {
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

function textDraft(element: Element, naming: Naming): Draft {
  const name = naming.nameOf(element, element)
  return { kind: 'text', element, visible: element, name, texts: [writtenTextOf(element)] }
}

function radioDraft(element: HTMLInputElement, naming: Naming, read: Set<Element>): Draft | null {
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

function checkboxDraft(element: HTMLInputElement, naming: Naming): Draft {
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

/** The page's list of attachments is one place for all files; a variable holds its own. */
function fileDraft(element: HTMLInputElement, naming: Naming): Draft {
  const page = around(element, 'sp-attachment-button')
  const row = around(element, '.form-group') ?? parentOf(element) ?? element
  const button = first('button', row)
  const visible = page ?? (isDisplayed(element) ? element : (button ?? row))
  const name = naming.nameOf(element, visible)
  const label = name.label || (page ? referredWordsOf(page) : '')
  const texts = page
    ? all('a.get-attachment').map((link) => textOf(link))
    : fileNamesOf(element, row)
  return { kind: 'files', element, visible, name: { ...name, label }, texts }
}

function isRejected(element: Element): boolean {
  return around(element, '.has-error') !== null || attribute(element, 'aria-invalid') === 'true'
}

function isReadOnly(element: Element): boolean {
  return matches(element, ':disabled, [readonly], [aria-readonly="true"], [aria-disabled="true"]')
}

/** Not displayed because a person has not opened it, and not because the page hides it. */
function isFolded(element: Element): boolean {
  const folded = around(element, FOLDED)
  if (folded === null) return false
  const isOpen = matches(folded, 'details') ? matches(folded, '[open]') : isDisplayed(folded)
  if (isOpen) return false
  for (let at: Element | null = element; at && at !== folded; at = parentOf(at)) {
    if (getComputedStyle(at).display === 'none') return false
  }
  return true
}
