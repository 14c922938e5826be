import { labelOf, wordsOf } from './label'
import type { ControlKind } from './reading'

/** A control on the page with what a person sees in it. Reading it has no side effect. */
export interface Control {
  readonly kind: ControlKind
  /** The element with the value: the key to the same control at the next reading. */
  readonly element: Element
  /** What a person sees of it: where a mark goes. */
  readonly visible: Element
  readonly label: string
  /** The headings and legends that qualify the label, outermost first. */
  readonly section: readonly string[]
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

/** What is not read from the page yet. */
export const UNREAD = {
  section: [],
  tooLong: false,
  readOnly: false,
  closed: false,
  options: [],
} as const

/** Everything that can be a control, select2's own search inputs and hidden helpers among them. */
const CANDIDATES = 'input, select, textarea'
/** Inputs of select2 and of date pickers that hold no value of their own. */
const INNER = '.select2-container input, .select2-drop input, input.datepickerinput'
const TYPES_WITHOUT_VALUE = new Set(['button', 'submit', 'reset', 'image', 'password', 'search'])
const FILE_NAME = /[^\s/\\:*?"<>|]\.[a-z0-9]{2,5}$/i

/**
 * @param root the part of the page to look in.
 * @returns every control in it, in the page's order; radio buttons as one control a group.
 */
export function controlsIn(root: ParentNode): Control[] {
  const groups = new Set<Element>()
  const controls: Control[] = []
  for (const element of root.querySelectorAll(CANDIDATES)) {
    const control = controlOf(element, groups)
    if (control) controls.push(control)
  }
  return controls
}

function controlOf(element: Element, groups: Set<Element>): Control | null {
  if (element.matches(INNER)) return null
  const select2 = select2Of(element)
  if (select2) return select2Control(element, select2)
  if (element instanceof HTMLSelectElement) return selectControl(element)
  if (element instanceof HTMLTextAreaElement) return textControl(element, 'text')
  if (!(element instanceof HTMLInputElement)) return null
  switch (element.type) {
    case 'radio':
      return radioControl(element, groups)
    case 'checkbox':
      return checkboxControl(element)
    case 'file':
      return fileControl(element)
    case 'hidden':
      return null
    case 'date':
      return textControl(element, 'date')
    default:
      if (TYPES_WITHOUT_VALUE.has(element.type)) return null
      return textControl(element, pickerOf(element) ? 'date' : 'text')
  }
}

/** Select2 v3 hides the real control and shows a container that carries its id. */
function select2Of(element: Element): Element | null {
  return element.id === '' ? null : document.getElementById(`s2id_${element.id}`)
}

function select2Control(element: Element, container: Element): Control {
  const multi = container.classList.contains('select2-container-multi')
  const choice = container.querySelector('.select2-choice')
  const empty = choice === null || choice.classList.contains('select2-default')
  const chosen = multi
    ? [...container.querySelectorAll('li.select2-search-choice')].map(wordsOf)
    : [empty ? '' : wordsOf(container.querySelector('.select2-chosen') ?? container)]
  const single = element instanceof HTMLSelectElement ? 'choice' : 'reference'
  return {
    kind: multi ? 'multi' : single,
    element,
    visible: container,
    label: labelOf(element),
    values: filled(chosen),
    rejected: isRejected(element),
    ...UNREAD,
  }
}

/** Angular encodes the options' values, so their text is read. */
function selectControl(element: HTMLSelectElement): Control {
  const options = [...element.selectedOptions].filter(({ value }) => value !== '' && value !== '?')
  return {
    kind: element.multiple ? 'multi' : 'choice',
    element,
    visible: element,
    label: labelOf(element),
    values: filled(options.map(({ text }) => text)),
    rejected: isRejected(element),
    ...UNREAD,
  }
}

function textControl(
  element: HTMLInputElement | HTMLTextAreaElement,
  kind: 'text' | 'date',
): Control {
  return {
    kind,
    element,
    visible: element,
    label: labelOf(element),
    values: filled([element.value]),
    rejected: isRejected(element),
    ...UNREAD,
  }
}

function radioControl(element: HTMLInputElement, groups: Set<Element>): Control | null {
  const group = element.closest('fieldset, [role="radiogroup"], .form-group') ?? element
  if (groups.has(group)) return null
  groups.add(group)
  const checked = [...group.querySelectorAll('input[type="radio"]')].find(isChecked)
  const option = checked?.closest('label') ?? checked?.nextElementSibling
  return {
    kind: 'radio',
    element: group,
    visible: group,
    label: labelOf(group),
    values: option ? [wordsOf(option)] : [],
    rejected: isRejected(element),
    ...UNREAD,
  }
}

function checkboxControl(element: HTMLInputElement): Control {
  const label = labelOf(element)
  return {
    kind: 'checkbox',
    element,
    visible: element.closest('label') ?? element,
    label,
    values: element.checked ? [label] : [],
    rejected: isRejected(element),
    ...UNREAD,
  }
}

/** The page's list of attachments is one place for all files; a variable holds its own. */
function fileControl(element: HTMLInputElement): Control {
  const page = element.closest('sp-attachment-button')
  const row = page?.parentElement ?? rowOfVariable(element)
  const names = page
    ? [...document.querySelectorAll('a.get-attachment')].map(wordsOf)
    : fileNamesIn(row)
  return {
    kind: 'files',
    element,
    visible: page ?? row.querySelector('button') ?? row,
    label: (page && labelOf(page)) || labelOf(element) || (page ? wordsOf(page) : ''),
    values: filled(names),
    rejected: isRejected(element),
    ...UNREAD,
  }
}

/** A variable's row carries the variable's name as its id and holds the hidden file input. */
function rowOfVariable(element: Element): Element {
  return element.closest('.form-group') ?? element.parentElement ?? element
}

function fileNamesIn(row: Element): string[] {
  const words = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
  const names: string[] = []
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    if (FILE_NAME.test(text) && !node.parentElement?.closest('label, button')) names.push(text)
  }
  return names
}

function pickerOf(element: Element): Element | null {
  return element.closest('.input-group')?.querySelector('.datepickerinput') ?? null
}

function isChecked(element: Element): boolean {
  return element instanceof HTMLInputElement && element.checked
}

function isRejected(element: Element): boolean {
  return element.closest('.has-error') !== null
}

function filled(values: readonly string[]): string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '')
}
