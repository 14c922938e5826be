import { closest, matches, parentOf, query } from '../dom/dom'
import { authoredText } from '../dom/elementText'
import { WIDGET } from '../dom/fieldSelectors'
import { isSecret } from '../dom/passwords'
import { cleanValues, UNREADABLE } from '../dom/sanitise'
import type { SeenFiles } from './attachment/seenFiles'
import { readCheckbox, readRadioGroup, readSelect } from './choices'
import { type Control, type RawControl, toControl } from './controlReading'
import { drawnBoxOf } from './drawnSelect'
import type { LabelFinder } from './fieldLabel'
import { readFileInput } from './fileInput'
import { readSelect2 } from './select2'
import { besideSearch, isTwin, widgetOver } from './widget/twin'
import { readDrawnSelect, readWidget } from './widget/widget'

/** Parts of select2, and inputs of date pickers that hold no value of their own. */
const INNER =
  ':is(.select2-container, .select2-drop) :is(input, textarea, [role]), .select2-offscreen.select2-focusser, ' +
  'input.datepickerinput, template *'
const TYPES_WITHOUT_VALUE = new Set([...['button', 'submit', 'reset', 'image', 'search', 'color']])
/** A record's id, which no user enters: the page shows its name elsewhere. */
const RECORD_ID = /^[0-9a-f]{32}(?:,[0-9a-f]{32})*$/
const DATE_TYPES = new Set(['date', 'month', 'week', 'datetime-local'])

/**
 * Reads the control that an element is, radio buttons as one control a group.
 * @param read the radio buttons whose groups were read already; more are added.
 * @param files those that the page lists, for its file inputs.
 * @returns `null` for an element that is no control, and for one that the page always hides.
 */
export function controlOf(
  element: Element,
  naming: LabelFinder,
  read: Set<Element>,
  files: SeenFiles,
): Control | null {
  const draft = draftOf(element, naming, read, files)
  return draft && toControl(draft)
}

function draftOf(
  element: Element,
  naming: LabelFinder,
  read: Set<Element>,
  files: SeenFiles,
): RawControl | null {
  if (matches(element, INNER)) return null
  const select2 = readSelect2(element, naming)
  if (select2) return select2
  if (element instanceof HTMLSelectElement) {
    const widget = widgetOver(element)
    return widget
      ? readDrawnSelect(element, widget, naming)
      : readSelect(element, naming, drawnBoxOf(element) ?? element)
  }
  if (element instanceof HTMLTextAreaElement) {
    const name = naming.nameOf(element, element)
    return { kind: 'text', element, visible: element, name, texts: [element.value] }
  }
  if (element instanceof HTMLInputElement) return inputDraft(element, naming, read, files)
  if (element instanceof HTMLOutputElement) {
    return { ...textDraft(element, naming), kind: 'static', readOnly: true }
  }
  if (matches(element, WIDGET)) return readWidget(element, naming, read)
  const outer = parentOf(element)
  const inside = outer && closest(outer, '[contenteditable]:not([contenteditable="false"])')
  return inside ? null : textDraft(element, naming)
}

function inputDraft(
  element: HTMLInputElement,
  naming: LabelFinder,
  read: Set<Element>,
  files: SeenFiles,
): RawControl | null {
  const { type } = element
  if (type === 'radio') return readRadioGroup(element, naming, read)
  if (type === 'checkbox') return readCheckbox(element, naming)
  if (type === 'file') return readFileInput(element, naming, files)
  if (isTwin(element)) return null
  const shown = besideSearch(element)
  if (shown)
    return { kind: 'choice', element, name: naming.nameOf(element, shown.visible), ...shown }
  if (type === 'hidden' || TYPES_WITHOUT_VALUE.has(type)) return null
  const picker = closest(element, '.input-group')
  const isDate = DATE_TYPES.has(type) || (picker && query('.datepickerinput', picker) !== null)
  return {
    kind: isDate ? 'date' : 'text',
    element,
    visible: element,
    name: naming.nameOf(element, element),
    texts: [textOf(element)],
    rejected: element.validity.badInput,
  }
}

/** @returns what stands in an input; U+FFFD for what may not or cannot be read. */
function textOf(input: HTMLInputElement): string {
  const { value } = input
  // The browser reports no value for an invalid text.
  if (value === '') return input.validity.badInput ? UNREADABLE : ''
  return isSecret(input) || RECORD_ID.test(value) ? UNREADABLE : value
}

/** Boxes in which a person writes, whose text alone is their value. */
const WRITTEN_IN =
  'textarea, input:is(:not([type]), [type="text"], [type="tel"], [type="email"], [type="url"]):not([role], [readonly])'

/**
 * Reads a control again of which only the text has changed.
 * @returns `null` where its value is more than its text.
 */
export function withTextNow<T extends Control>(control: T): T | null {
  const { kind, element, visible, composed } = control
  const isText = kind === 'text' || kind === 'date'
  if (!isText || composed || element !== visible || !matches(element, WRITTEN_IN)) return null
  if (element instanceof HTMLTextAreaElement) return { ...control, ...cleanValues([element.value]) }
  if (!(element instanceof HTMLInputElement)) return null
  return { ...control, ...cleanValues([textOf(element)]) }
}

function textDraft(element: Element, naming: LabelFinder): RawControl {
  const name = naming.nameOf(element, element)
  return { kind: 'text', element, visible: element, name, texts: [authoredText(element)] }
}
