import { matches, queryAll } from '../dom/dom'
import { FILLED_IN } from '../dom/fieldSelectors'
import { closestAcross, containsAcross, outerOf } from '../dom/shadowRoots'
import type { Control } from '../reading/controlReading'
import { DIALOG } from './placedControl'

/** An application on the page. */
interface OnPage {
  /** `null` if its fields are outside of every form element. */
  readonly form: Element | null
  readonly controls: readonly Control[]
}

/**
 * Finds the applications that a send includes.
 * @param by a form, or a button that belongs to no form.
 * @param applications all of the page; the one shown in the panel comes first.
 * @returns for an application's own form that application, for any other form none, and for a
 *   button those in the smallest part of the page around it.
 */
export function formSentBy<T extends OnPage>(
  by: Element,
  applications: readonly T[],
): readonly T[] {
  const own = applications.filter(({ form }) => form === by)
  if (own.length > 0) return own
  // A form in a dialog, as one that edits a row, sends no application behind it.
  const isApart = applications[0]?.form !== null || closestAcross(by, DIALOG) !== null
  return isApart && by instanceof HTMLFormElement && !asksConsentOnly(by)
    ? []
    : nearest(by, applications)
}

/** @returns whether a form has only checkboxes, as one with 同意する and the send button has. */
export function asksConsentOnly(form: Element): boolean {
  const fields = queryAll(FILLED_IN, form)
  return fields.length > 0 && fields.every((field) => matches(field, '[type="checkbox"]'))
}

/** @returns the applications in the smallest part around an element with any; else all. */
function nearest<T extends OnPage>(by: Element, applications: readonly T[]): readonly T[] {
  const within = (part: Element) =>
    applications.filter(({ form, controls }) =>
      form === null
        ? controls.some(({ element }) => containsAcross(part, element))
        : containsAcross(part, form),
    )
  for (let part = outerOf(by); part !== null; part = outerOf(part)) {
    const inside = within(part)
    if (inside.length > 0) return inside
  }
  return applications
}
