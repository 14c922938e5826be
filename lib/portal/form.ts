import type { FieldName } from '../guide/schema'
import { type Control, controlsIn } from './control'
import { FRAME } from './frame'
import { wordsOf } from './label'
import { meaningsOf, type Vocabulary } from './meaning'
import type { OtherForm, ReadField, Reading } from './reading'

/** A reading with the elements it was taken from, for marks and for going to a field. */
export interface FormReading {
  readonly reading: Reading
  /** By the field's id. */
  readonly controls: ReadonlyMap<string, Control>
  /** Whether an element is a form that is none of the application's. */
  readonly isAnotherForm: (element: Element) => boolean
}

/** What the page's fields turned out to be. */
export type PageForms = { readonly found: 'application'; readonly form: FormReading } | OtherForm

const ids = new WeakMap<Element, string>()
let lastId = 0

/** @returns our id of a control, the same at every reading as long as the element lives. */
function idOf(element: Element): string {
  const known = ids.get(element)
  if (known !== undefined) return known
  lastId += 1
  const id = `field-${lastId}`
  ids.set(element, id)
  return id
}

/**
 * Reads the page's fields. The application form is known by its content and never by its
 * address: it is the form with most of the fields that only an application has. A confirmation
 * screen, which shows them as text, is read where there is no such form.
 */
export function readForms(vocabulary: Vocabulary): PageForms {
  const controls = controlsIn(document.body).filter(({ visible }) => !visible.closest(FRAME))
  for (const [screen, fields] of [
    ['form', controls],
    ['confirmation', staticFields()],
  ] as const) {
    const form = applicationAmong(fields, screen, vocabulary)
    if (form) return { found: 'application', form }
  }
  return { found: 'other', fields: controls.filter(({ label }) => label !== '').length }
}

function applicationAmong(
  controls: readonly Control[],
  screen: Reading['screen'],
  vocabulary: Vocabulary,
): FormReading | null {
  const decisive = new Set(vocabulary.filter((field) => field.decisive).map(({ name }) => name))
  const meanings = meaningsOf(controls, vocabulary)
  const form = mostlyIn(controls.filter((_, index) => isIn(decisive, meanings[index])))
  if (form === undefined) return null

  const fields: ReadField[] = []
  const byId = new Map<string, Control>()
  controls.forEach((control, index) => {
    // A list of attachments may stand beside the form.
    if (control.kind !== 'files' && formOf(control) !== form) return
    const { label, kind, values, rejected } = control
    const id = idOf(control.element)
    byId.set(id, control)
    fields.push({ id, label, kind, values, rejected, meaning: meanings[index] ?? null })
  })
  const isAnotherForm = (element: Element) =>
    form !== null && element instanceof HTMLFormElement && element !== form
  return { reading: { screen, fields }, controls: byId, isAnotherForm }
}

function isIn(names: ReadonlySet<FieldName>, name: FieldName | null | undefined): boolean {
  return name !== null && name !== undefined && names.has(name)
}

/** @returns the form that holds most of the controls, `null` for none around them. */
function mostlyIn(controls: readonly Control[]): Element | null | undefined {
  const counts = new Map<Element | null, number>()
  for (const control of controls) {
    counts.set(formOf(control), (counts.get(formOf(control)) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function formOf({ element }: Control): Element | null {
  return element.closest('form')
}

/** Rows of a table and pairs of a list in which a value stands as text beside its label. */
function staticFields(): Control[] {
  const controls: Control[] = []
  for (const value of document.body.querySelectorAll('th + td, dt + dd')) {
    const label = value.previousElementSibling
    if (label === null || value.closest(FRAME) || value.querySelector('input, select')) continue
    controls.push({
      kind: 'static',
      element: value,
      visible: value,
      label: wordsOf(label),
      values: linesOf(value),
      rejected: false,
    })
  }
  return controls
}

/** Several values in one cell stand in elements of their own. */
function linesOf(value: Element): string[] {
  const parts = [...value.children].map(wordsOf).filter((text) => text !== '')
  const whole = wordsOf(value)
  if (parts.length > 0) return parts
  return whole === '' ? [] : [whole]
}
