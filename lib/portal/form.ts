import type { FieldName } from '../guide/schema'
import { type Control, controlsIn, UNREAD } from './control'
import { FRAME } from './frame'
import { wordsOf } from './label'
import { meaningsOf, type ReadableField, type Understood, type Vocabulary } from './meaning'
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

/** What a person assigned to a form's fields, by their index; `null` for none of ours. */
export type Assigned = (fields: readonly ReadableField[]) => ReadonlyMap<number, FieldName | null>

/**
 * Reads the page's fields. The application form is known by its content and never by its
 * address: it is the form with most of the fields that only an application has. A confirmation
 * screen, which shows them as text, is read where there is no such form.
 * @param assignedIn is asked for each form, with its fields in the page's order.
 */
export function readForms(vocabulary: Vocabulary, assignedIn: Assigned): PageForms {
  const controls = controlsIn(document.body).filter(({ visible }) => !visible.closest(FRAME))
  for (const [screen, fields] of [
    ['form', controls],
    ['confirmation', staticFields()],
  ] as const) {
    const form = applicationAmong(fields, screen, vocabulary, assignedIn)
    if (form) return { found: 'application', form }
  }
  const labelled = controls.filter(({ label }) => label !== '')
  return { found: 'other', fields: labelled.length, kind: 'unknown', subsidy: null }
}

/** A form of the page, or what stands in none, with what its fields mean. */
interface Candidate {
  readonly form: Element | null
  readonly controls: readonly Control[]
  readonly meanings: readonly Understood[]
  /** How many of its fields only an application has. */
  readonly decisive: number
}

function applicationAmong(
  controls: readonly Control[],
  screen: Reading['screen'],
  vocabulary: Vocabulary,
  assignedIn: Assigned,
): FormReading | null {
  const decisive = new Set(vocabulary.filter((field) => field.decisive).map(({ name }) => name))
  const forms = [...new Set(controls.map(formOf))].map((form): Candidate => {
    // A list of attachments may stand beside the form.
    const own = controls.filter((control) => {
      const at = formOf(control)
      return at === form || (at === null && control.kind === 'files')
    })
    const meanings = meaningsOf(own, vocabulary, assignedIn(own))
    const known = meanings.filter(({ meaning }) => meaning !== null && decisive.has(meaning))
    return { form, controls: own, meanings, decisive: known.length }
  })
  const [best] = forms.sort((a, b) => b.decisive - a.decisive)
  return best && best.decisive > 0 ? readingOf(best, screen) : null
}

function readingOf({ form, controls, meanings }: Candidate, screen: Reading['screen']) {
  const byId = new Map<string, Control>()
  const counts = new Map<string, number>()
  const fields = controls.flatMap((control, index): ReadField[] => {
    const { element, visible, options, ...field } = control
    const id = idOf(element)
    const place = JSON.stringify([...field.section, field.label])
    const nth = counts.get(place) ?? 0
    const understood = meanings[index]
    if (understood === undefined) return []
    counts.set(place, nth + 1)
    byId.set(id, control)
    return [{ ...field, id, nth, ...understood }]
  })
  const isAnotherForm = (element: Element) =>
    form !== null && element instanceof HTMLFormElement && element !== form
  return { reading: { screen, fields, perhaps: null }, controls: byId, isAnotherForm }
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
      ...UNREAD,
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
