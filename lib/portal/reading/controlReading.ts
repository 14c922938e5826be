import type { ControlKind } from '../../guide/enums'
import { askDisplayed } from '../dom/askPage'
import { attribute, closest, matches } from '../dom/dom'
import { cleanLabel, cleanValues } from '../dom/sanitise'
import { closestAcross, outerOf } from '../dom/shadowRoots'
import type { Name } from './fieldLabel'

/** A control on the page with its visible values. Reading it has no side effect. */
export interface Control extends Name {
  readonly kind: ControlKind
  /** The element with the value: the key to the same control at the next reading. */
  readonly element: Element
  /** Its visible element, where a mark is drawn. */
  readonly visible: Element
  readonly values: readonly string[]
  /** The values were longer and are cut. */
  readonly tooLong: boolean
  readonly rejected: boolean
  /** It is read-only. */
  readonly readOnly: boolean
  /** It is in a part that is not displayed: a closed tab or accordion. */
  readonly closed: boolean
  /** Its choices, if known. */
  readonly options: readonly string[]
  /** It occupies its space, but is not drawn (`visibility: hidden`). */
  readonly hidden: boolean
  /** Its value is put together of several boxes, or is left out for their sake. */
  readonly composed?: true
}

/** The part of a control that does not depend on whether and where it is displayed. */
export interface RawControl {
  readonly kind: ControlKind
  readonly element: Element
  readonly visible: Element
  readonly name: Name
  readonly texts: readonly string[]
  readonly options?: readonly string[]
  readonly rejected?: boolean
  readonly readOnly?: boolean
}

/** Elements that users open and close. */
const FOLDED =
  '[role="tabpanel"], .tab-pane, .collapse, .panel-collapse, .accordion-body, details, ' +
  '[hidden="until-found"]'
/** An element that occupies its space can still be hidden. */
export const DRAWN: CheckVisibilityOptions = { visibilityProperty: true }
/** Number of options of a choice that are examined. */
export const OPTION_COUNT = 50

/** @returns the draft as a control, unless the page hides it for good. */
export function toControl(draft: RawControl): Control | null {
  const { kind, element, visible, name, texts, options = [] } = draft
  const isDrawn = askDisplayed(visible, DRAWN)
  const shown = isDrawn || askDisplayed(visible)
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
    hidden: shown && !isDrawn,
  }
}

/** @returns whether the page itself marks a control's value as invalid. */
export function isRejected(element: Element): boolean {
  return closest(element, '.has-error') !== null || attribute(element, 'aria-invalid') === 'true'
}

function isReadOnly(element: Element): boolean {
  return matches(element, ':disabled, [readonly], [aria-readonly="true"], [aria-disabled="true"]')
}

/** Not displayed because the user has not opened it, and not because the page hides it. */
function isFolded(element: Element): boolean {
  const folded = closestAcross(element, FOLDED)
  if (folded === null) return false
  const isOpen = matches(folded, 'details') ? matches(folded, '[open]') : askDisplayed(folded)
  if (isOpen) return false
  for (let at: Element | null = element; at && at !== folded; at = outerOf(at)) {
    if (getComputedStyle(at).display === 'none') return false
  }
  return true
}
