/** A control of the page with what it held when the page was read. */
interface Held {
  readonly element: Element
  readonly state: string
}

/** @returns what controls hold now, whatever of it a reading looks at. No mutation tells of it. */
export function controlStates(elements: readonly Element[]): readonly Held[] {
  return elements.map((element) => ({ element, state: stateOf(element) }))
}

/** @returns the controls that hold something else now. */
export function changedSince(held: readonly Held[]): readonly Element[] {
  return held.flatMap(({ element, state }) => (stateOf(element) === state ? [] : [element]))
}

/** @returns the same with what the controls that have changed hold now. */
export function statesNow(held: readonly Held[], changed: ReadonlySet<Element>): readonly Held[] {
  return held.map((one) =>
    changed.has(one.element) ? { element: one.element, state: stateOf(one.element) } : one,
  )
}

function stateOf(element: Element): string {
  if (element instanceof HTMLInputElement) return inputState(element)
  if (element instanceof HTMLTextAreaElement) return element.value
  if (element instanceof HTMLSelectElement) {
    if (!element.multiple) return String(element.selectedIndex)
    return [...element.selectedOptions].map(({ index }) => index).join()
  }
  return ''
}

function inputState(input: HTMLInputElement): string {
  const { type } = input
  if (type === 'text' || type === 'hidden') return input.value
  if (type === 'checkbox' || type === 'radio') return String(input.checked)
  if (type === 'file') return [...(input.files ?? [])].map(({ name }) => name).join('/')
  return `${input.validity.badInput} ${input.value}`
}
