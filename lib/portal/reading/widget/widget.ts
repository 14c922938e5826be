import { attribute, closest, matches, parentOf, query, queryAll, rootOf } from '../../dom/dom'
import { ariaLabel, authoredText, labelText } from '../../dom/elementText'
import { cleanLabel, UNREADABLE } from '../../dom/sanitise'
import { readSelect, saysNone } from '../choices'
import { OPTION_COUNT, type RawControl } from '../controlReading'
import { type LabelFinder, referenceOf } from '../fieldLabel'
import { hasNative } from './twin'

const OPTION = '[role="option"]'
const RADIO = '[role="radio"]:not(input)'
const CHOSEN = '[aria-selected="true"], [aria-checked="true"]'
const PLACEHOLDER = '[class*="placeholder" i], [data-placeholder=""], [data-placeholder="true"]'
/** What a part of a date calls itself; its name by reference is the whole date's. */
const DATE_PART = /^(年|月|日|year|month|day)[,、\s]*$/i
/** A library draws it where nothing stands, so that the box keeps its height. */
const NOTHING = /[\u200b\u2060\ufeff]/g

/**
 * Reads a control that a page draws itself and describes by ARIA. What it does not say is unread.
 * @param read the buttons whose groups were read already; more are added.
 * @returns `null` for one that only draws a native control, and for the list that a box opens.
 */
export function readWidget(
  element: Element,
  naming: LabelFinder,
  read: Set<Element>,
): RawControl | null {
  if (hasNative(element)) return null
  const role = attribute(element, 'role')
  if (role === 'radio') return readRadios(element, naming, read)
  if (role === 'listbox') return readList(element, naming)
  if (role === 'checkbox' || role === 'switch') return readBox(element, naming)
  if (role === 'spinbutton') return readNumber(element, naming)
  const isChoice = role === 'combobox'
  return {
    kind: isChoice ? 'choice' : 'text',
    element,
    visible: element,
    name: naming.nameOf(element, element),
    texts: textIn(element, isChoice),
  }
}

function readNumber(element: Element, naming: LabelFinder): RawControl {
  const name = naming.nameOf(element, element)
  const [, part] = DATE_PART.exec(ariaLabel(element)) ?? []
  return {
    kind: 'text',
    element,
    visible: element,
    name: part === undefined ? name : { ...name, label: part },
    texts: numberIn(element),
  }
}

/** Reads a `select` that a widget draws. Where the two say different things, neither counts. */
export function readDrawnSelect(
  select: HTMLSelectElement,
  widget: Element,
  naming: LabelFinder,
): RawControl {
  const read = readSelect(select, naming, widget)
  const isNamed = read.name.label !== '' && !read.name.hint
  const shown = textIn(widget, true).join()
  const isSame = read.texts.every((text) => shown.includes(text.trim()))
  const agree = isSame && (read.texts.length > 0 || shown === '')
  return {
    ...read,
    name: isNamed ? read.name : naming.nameOf(widget, widget),
    texts: agree ? read.texts : [UNREADABLE],
  }
}

function shownIn(element: Element): string {
  return authoredText(element).replace(NOTHING, '').replace(/\s+/g, ' ').trim()
}

function textIn(element: Element, isChoice: boolean): string[] {
  const text = shownIn(element)
  const isEmpty =
    text === '' ||
    text === attribute(element, 'aria-placeholder') ||
    matches(element, PLACEHOLDER) ||
    queryAll(PLACEHOLDER, element).some((one) => shownIn(one) === text)
  return isEmpty || (isChoice && saysNone(text)) ? [] : [text]
}

/** What a person sees counts; where nothing is drawn, what the page says of it. */
function numberIn(element: Element): string[] {
  const [now, said] = [attribute(element, 'aria-valuenow'), attribute(element, 'aria-valuetext')]
  const text = shownIn(element)
  if (matches(element, PLACEHOLDER) || (now === '' && said !== '' && !/[\d０-９]/.test(text))) {
    return []
  }
  const shown = text || said || now
  const digits = shown.normalize('NFKC').replace(/[^\d.-]/g, '')
  const isOther = now !== '' && digits !== '' && Number(digits) !== Number(now)
  return shown === '' ? [] : [isOther ? UNREADABLE : shown]
}

function readRadios(element: Element, naming: LabelFinder, read: Set<Element>): RawControl | null {
  if (read.has(element)) return null
  const group = closest(element, '[role="radiogroup"]') ?? parentOf(element) ?? element
  const buttons = queryAll(RADIO, group)
  for (const button of buttons) read.add(button)
  const checked = buttons.filter((button) => attribute(button, 'aria-checked') === 'true')
  const isTold = checked.length < 2 && buttons.some((one) => attribute(one, 'aria-checked') !== '')
  return {
    kind: 'radio',
    element: group,
    visible: group,
    name: naming.nameOf(group, group),
    texts: isTold ? checked.map(wordsOf) : [UNREADABLE],
    options: buttons.slice(0, OPTION_COUNT).map(wordsOf),
    readOnly: buttons.every((button) => matches(button, '[aria-disabled="true"], :disabled')),
  }
}

function readList(element: Element, naming: LabelFinder): RawControl | null {
  if (isOpened(element)) return null
  const options = queryAll(OPTION, element)
  const isMulti = attribute(element, 'aria-multiselectable') === 'true'
  return {
    kind: isMulti ? 'multi' : 'choice',
    element,
    visible: element,
    name: naming.nameOf(element, element),
    texts: options.filter((option) => matches(option, CHOSEN)).map(wordsOf),
    options: options.slice(0, OPTION_COUNT).map(wordsOf),
  }
}

/** @returns whether a list belongs to a box that opens it. */
function isOpened(list: Element): boolean {
  if (closest(list, '[role="combobox"]')) return true
  const id = CSS.escape(attribute(list, 'id'))
  const root = rootOf(list)
  const opener = `[aria-controls~="${id}"], [aria-owns~="${id}"]`
  return id !== '' && query(opener, root instanceof ShadowRoot ? root : undefined) !== null
}

function readBox(element: Element, naming: LabelFinder): RawControl {
  const name = naming.nameOf(element, element)
  const label = name.label || labelText(element)
  const state = attribute(element, 'aria-checked')
  const texts = { true: [label || '✓'], false: [] }[state] ?? [UNREADABLE]
  return { kind: 'checkbox', element, visible: element, name: { ...name, label }, texts }
}

/** What an option or a button is called, which its own text says where nothing else does. */
function wordsOf(element: Element): string {
  return referenceOf(element) || ariaLabel(element) || cleanLabel(shownIn(element))
}
