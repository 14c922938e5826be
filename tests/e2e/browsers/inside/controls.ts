import * as names from './names.ts'

// Own names of what is imported: see script.ts.
const { isField, matches, nameOf, tidy } = names

/** `field`: only what can be filled in. */
export type ControlQuery = { name: names.Pattern; within: string | null; field: boolean }

/** The element to press: the control, or its label if the control itself has no size. */
export function pressable(element: Element): Element | null {
  const labels = isField(element) ? [...(element.labels ?? [])] : []
  const candidates = [element, ...labels]
  return (
    candidates.find((candidate) => {
      const { width, height } = candidate.getBoundingClientRect()
      return width > 1 && height > 1 && candidate.checkVisibility({ visibilityProperty: true })
    }) ?? null
  )
}

/** The length of the text in the smallest element that contains both the control and `text`. */
export function sizeWithin(element: Element, text: string): number {
  for (let part = element.parentElement; part; part = part.parentElement) {
    const content = tidy(part.textContent)
    if (content.includes(tidy(text))) return content.length
  }
  return Number.POSITIVE_INFINITY
}

export function visibleControls(document: Document): Element[] {
  const kinds = 'button, a[href], input, select, textarea, summary, [role=button], [role=tab]'
  return [...document.querySelectorAll(kinds)].filter(pressable)
}

/** The visible controls that match a query. An exact name has priority over one that contains it. */
export function findControls(document: Document, { name, within, field }: ControlQuery): Element[] {
  const found = visibleControls(document).filter(
    (control) => (!field || isField(control)) && matches(name, nameOf(control)),
  )
  const exact = found.filter((control) => 'text' in name && nameOf(control) === tidy(name.text))
  const named = exact.length ? exact : found
  if (within === null) return named
  const smallest = Math.min(...named.map((control) => sizeWithin(control, within)))
  return Number.isFinite(smallest)
    ? named.filter((control) => sizeWithin(control, within) === smallest)
    : []
}
