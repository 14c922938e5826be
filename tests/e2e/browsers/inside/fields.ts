import * as controls from './controls.ts'
import * as names from './names.ts'

// Own names of what is imported: see script.ts.
const { findControls } = controls
const { tidy } = names

/** Selects the text of a field, so that typing replaces it. */
export function selectText(document: Document, query: controls.ControlQuery): void {
  const [field] = findControls(document, query)
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  // The press may have selected a part of it.
  field.focus({ preventScroll: true })
  field.select()
}

/** Sets a select by an option's text, or a field that is not typed (a date), as the user's choice. */
export function choose(
  document: Document,
  { query, value }: { query: controls.ControlQuery; value: string },
): void {
  const [field] = findControls(document, query)
  if (field instanceof HTMLSelectElement) {
    const option = [...field.options].find(({ text }) => tidy(text) === tidy(value))
    if (!option) throw new Error(`The list has no option ${value}`)
    field.value = option.value
  } else if (field instanceof HTMLInputElement) {
    // The setter of the prototype: Preact may have put its own on the element.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  } else {
    throw new Error(`Nothing can be filled in at ${JSON.stringify(query)}`)
  }
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
