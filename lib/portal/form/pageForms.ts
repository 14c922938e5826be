import type { FieldName } from '../../guide/fieldName'
import type { OtherKind } from '../../guide/words'
import type { Vocabulary } from '../../label/vocabulary'
import { redactTyped } from '../assignment/redactTyped'
import type { ApplicationForm, OtherForm } from '../channel/pageState'
import { closest, matches, query, queryAll } from '../dom/dom'
import { PAGE_CHROME } from '../dom/pageChrome'
import type { ReadableField } from '../meaning/evidence'
import { meaningsOf, type Understood } from '../meaning/meaning'
import { controlOf } from '../reading/control'
import type { Control } from '../reading/controlReading'
import { CONTROL, labelFinder } from '../reading/fieldLabel'
import type { ReadField, Reading } from '../reading/reading'
import { STATIC, staticFieldsOf } from '../reading/staticField'
import { type FormKind, formKind, possibleSubsidy } from './formKind'
import { formSentBy } from './formSentBy'
import { readPageText } from './pageText'

/** A reading with the elements it was taken from, for marks and for going to a field. */
export interface FormReading {
  readonly reading: Reading
  /** By the field's id, those of other applications on the page among them. */
  readonly controls: ReadonlyMap<string, Control>
  /**
   * @param by a form, or a button that belongs to none.
   * @returns what is sent with it: nothing with a form that is none of the application's.
   */
  readonly sentWith: (by: Element) => readonly Reading[]
}

/** What the page's fields turned out to be. */
export type PageForms =
  | (Omit<ApplicationForm, 'reading'> & { readonly form: FormReading })
  | OtherForm

/** Frames of one page number their fields for themselves. */
const FRAME_ID = crypto.randomUUID()
const ids = new WeakMap<Element, string>()
let lastId = 0

/** @returns our id of a control, the same at every reading as long as the element lives. */
function idOf(element: Element): string {
  const known = ids.get(element)
  if (known !== undefined) return known
  lastId += 1
  const id = `${FRAME_ID}:${lastId}`
  ids.set(element, id)
  return id
}

/** What a person assigned to a form's fields, by their index; `null` for none of ours. */
export type Assigned = (fields: readonly ReadableField[]) => ReadonlyMap<number, FieldName | null>

/** Whether a person said of a form that it is the application, or is none. */
export type FormVerdicts = (
  fields: readonly ReadableField[],
  kind: OtherKind,
) => boolean | undefined

/** What a page's fields are read by. */
export interface ReadBy {
  readonly vocabulary: Vocabulary
  /** Both are asked for each form, with its fields in the page's order. */
  readonly assignedIn: Assigned
  readonly saidOf: FormVerdicts
  /** Tells the guide's own subsidy from others that the page may name. */
  readonly guideTitle: string
}

/** So many fields that only an application has outweigh what the page calls itself. */
const OUTWEIGHING = 3

/**
 * Reads the page's fields. The application form is known by its content and never by its
 * address: it is the form with most of the fields that only an application has, unless the page
 * says that it is another one. What a person said of it counts before all that. A confirmation
 * screen shows its values as text.
 */
export function readForms({ vocabulary, assignedIn, saidOf, guideTitle }: ReadBy): PageForms {
  const controls = controlsOfPage()
  const look = readPageText(controls)
  const told = formKind(look, guideTitle)
  const forms = candidatesIn(controls, vocabulary, assignedIn).map((candidate) => ({
    ...candidate,
    said: saidOf(candidate.controls, told.kind),
  }))
  const applications = forms.filter((form) => form.said ?? isApplication(form, told))
  const found = applications.find(({ said }) => said === true) ?? applications[0]
  if (found === undefined) return otherOf(forms, told)
  const others = applications.filter((form) => form !== found && isOneMore(form, found))
  // Also where a person insists, that the page names another subsidy stays a doubt.
  const perhaps = told.subsidy ?? possibleSubsidy(look, guideTitle)
  const form = formReadingOf(found, others, perhaps)
  return { found: 'application', form, kind: told.kind, said: found.said === true }
}

function isApplication({ decisive }: Candidate, { kind }: FormKind): boolean {
  if (kind === 'subsidy') return false
  return decisive.length >= (kind === 'unknown' ? 1 : OUTWEIGHING)
}

/**
 * Whether an application is another one beside that which was found, and no sum that the page
 * keeps beside it, or attachments that stand in no form.
 */
function isOneMore({ decisive, said }: SaidCandidate, found: Candidate): boolean {
  const toFillIn = found.controls.some(canBeFilledIn)
  const isOwn = (field: Control) => (toFillIn ? canBeFilledIn(field) : field.kind !== 'files')
  return said === true || decisive.some(isOwn)
}

/** Of several forms the one that a person spoke of, or the largest, is what can be asked about. */
function otherOf(forms: readonly SaidCandidate[], told: FormKind): OtherForm {
  const toFillIn = ({ controls }: Candidate) => controls.filter(({ kind }) => kind !== 'static')
  const [largest] = forms.toSorted((a, b) => toFillIn(b).length - toFillIn(a).length)
  const shown = forms.find(({ said }) => said === false) ?? largest
  const fields = shown ? toFillIn(shown) : []
  const words = redactTyped(fields)
  return {
    found: 'other',
    fields: fields.map(({ label, section, kind }) => ({
      label: words(label),
      section: section.map(words),
      kind,
    })),
    said: shown?.said === false,
    ...told,
  }
}

/** @returns the page's controls, and the values that stand as text, in the page's order. */
function controlsOfPage(): Control[] {
  const root = query('body')
  if (root === null) return []
  const naming = labelFinder(root)
  const read = new Set<Element>()
  const controls = queryAll(`${CONTROL}, ${STATIC}`, root).flatMap((element) =>
    matches(element, CONTROL)
      ? (controlOf(element, naming, read) ?? [])
      : staticFieldsOf(element, naming),
  )
  return controls.filter(({ visible }) => !closest(visible, PAGE_CHROME))
}

/** A form of the page, or what stands in none, with what its fields mean. */
interface Candidate {
  readonly form: Element | null
  readonly controls: readonly Control[]
  readonly meanings: readonly Understood[]
  /** Its fields that only an application has. */
  readonly decisive: readonly Control[]
}

interface SaidCandidate extends Candidate {
  readonly said: boolean | undefined
}

/** @returns the page's forms, the one with most of an application's own fields first. */
function candidatesIn(
  controls: readonly Control[],
  vocabulary: Vocabulary,
  assignedIn: Assigned,
): Candidate[] {
  const decisive = new Set(vocabulary.filter((field) => field.decisive).map(({ name }) => name))
  // A list of attachments may stand beside the form.
  const loose = controls.filter((control) => control.kind === 'files' && formOf(control) === null)
  const candidates = [...Map.groupBy(controls, formOf)].map(([form, inside]): Candidate => {
    const own = form === null ? inside : [...inside, ...loose]
    const meanings = meaningsOf(own, vocabulary, assignedIn(own))
    const known = own.filter((_, index) => {
      const meaning = meanings[index]?.meaning ?? null
      return meaning !== null && decisive.has(meaning)
    })
    return { form, controls: own, meanings, decisive: known }
  })
  return candidates.sort((a, b) => b.decisive.length - a.decisive.length)
}

/** Of several applications the first is shown, and each is checked when it is sent. */
function formReadingOf(
  found: Candidate,
  others: readonly Candidate[],
  perhaps: string | null,
): FormReading {
  const byId = new Map<string, Control>()
  const read = (candidate: Candidate): Reading => ({
    ...fieldsOf(candidate, byId),
    perhaps,
    others: others.length,
  })
  const reading = read(found)
  const applications = [
    { ...found, reading },
    ...others.map((other) => ({ ...other, reading: read(other) })),
  ]
  return {
    reading,
    controls: byId,
    sentWith: (by) => formSentBy(by, applications).map((sent) => sent.reading),
  }
}

/** @param byId takes in the controls of the fields. */
function fieldsOf(
  { controls, meanings }: Candidate,
  byId: Map<string, Control>,
): Pick<Reading, 'screen' | 'fields'> {
  const screen = controls.some(canBeFilledIn) ? 'form' : 'confirmation'
  const counts = new Map<string, number>()
  const fields = controls.flatMap((control, index): ReadField[] => {
    const { element, visible, options, hint, ...field } = control
    const understood = meanings[index]
    const place = JSON.stringify([...field.section, field.label])
    const nth = counts.get(place) ?? 0
    counts.set(place, nth + 1)
    // Text in a form is no field unless it is understood as one.
    const isText = screen === 'form' && field.kind === 'static'
    const says = understood?.meaning !== null || understood.why.by === 'assigned'
    if (understood === undefined || (isText && !says)) return []
    const id = idOf(element)
    byId.set(id, control)
    return [{ ...field, id, nth, ...understood }]
  })
  return { screen, fields }
}

/** A confirmation screen can have a box to tick that one agrees, and what cannot be changed. */
function canBeFilledIn({ kind, readOnly }: Control): boolean {
  return !readOnly && kind !== 'static' && kind !== 'checkbox' && kind !== 'files'
}

function formOf({ element }: Control): Element | null {
  return closest(element, 'form')
}
