import { contains, matches, parentOf, queryAll } from '../dom/dom'
import { FILLED_IN } from '../dom/fieldSelectors'
import type { Control } from '../reading/controlReading'

/** An application on the page; its fields may stand in no form. */
interface OnPage {
  readonly form: Element | null
  readonly controls: readonly Control[]
}

/**
 * @param by a form, or a button that belongs to none.
 * @param applications the page's, the one that is shown first.
 * @returns those that are sent with it: by a form of its own the one in it, by another form none.
 */
export function formSentBy<T extends OnPage>(
  by: Element,
  applications: readonly T[],
): readonly T[] {
  const own = applications.filter(({ form }) => form === by)
  if (own.length > 0) return own
  const inForm = applications[0]?.form !== null
  return inForm && by instanceof HTMLFormElement && !asksToAgree(by)
    ? []
    : nearest(by, applications)
}

/** Whether there is nothing in a form but boxes to tick, as beside the button under an application. */
function asksToAgree(form: Element): boolean {
  const fields = queryAll(FILLED_IN, form)
  return fields.length > 0 && fields.every((field) => matches(field, '[type="checkbox"]'))
}

/** @returns those in the smallest part of the page around an element that has any; or all. */
function nearest<T extends OnPage>(by: Element, applications: readonly T[]): readonly T[] {
  const within = (part: Element) =>
    applications.filter(({ form, controls }) =>
      form === null
        ? controls.some(({ element }) => contains(part, element))
        : contains(part, form),
    )
  for (let part = parentOf(by); part !== null; part = parentOf(part)) {
    const inside = within(part)
    if (inside.length > 0) return inside
  }
  return applications
}
