import { boundingRect, isDisplayed } from '../dom/dom'
import { outerOf } from '../dom/shadowRoots'
import type { Control } from '../reading/controlReading'

const DRAWN: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true }
/** Number of ancestors that are searched for one that clips an element. */
const LEVELS = 30

/**
 * Leaves out invisible copies of a form: without height, off the page, or transparent. Where
 * a form lies is asked only where a page has several, because the browser then has to lay it out.
 * @returns of several forms those that are seen; all of them if none is.
 */
export function seenForms<T extends { readonly controls: readonly Control[] }>(
  forms: readonly T[],
): readonly T[] {
  if (forms.length < 2) return forms
  const seen = forms.filter(({ controls }) => controls.some(isSeen))
  return seen.length > 0 ? seen : forms
}

function isSeen({ visible, closed }: Control): boolean {
  if (closed) return true
  if (!isDisplayed(visible, DRAWN)) return false
  const { width, height, right, bottom } = boundingRect(visible)
  return width > 0 && height > 0 && right > -scrollX && bottom > -scrollY && !isClipped(visible)
}

function isClipped(element: Element): boolean {
  let at = outerOf(element)
  for (let level = 0; at && level < LEVELS; level++, at = outerOf(at)) {
    const { width, height } = boundingRect(at)
    if (width * height === 0 && getComputedStyle(at).overflow !== 'visible') return true
  }
  return false
}
