import type { OtherKind } from '../../guide/enums'
import type { Vocabulary } from '../../label/vocabulary'
import type { OwnKind } from '../../notation/facilityKind'
import { onceFor } from '../../onceFor'
import { redactTyped } from '../assignment/redactTyped'
import type { ApplicationForm, OtherForm } from '../channel/pageState'
import type { Understood } from '../meaning/meaning'
import type { ReadableField } from '../meaning/readableField'
import { offersRecords } from '../reading/choices'
import type { Control } from '../reading/controlReading'
import type { ReadField, Reading } from '../reading/reading'
import { type AssignedMeanings, type Candidate, candidatesIn } from './candidates'
import { type FormKind, formKind, possibleSubsidy } from './formKind'
import { formSentBy } from './formSentBy'
import { type ReadControls, readControls } from './pageReader'
import type { PageControls, PlacedControl } from './placedControl'
import { seenForms } from './seenForms'

/** A reading with its elements, for the marks and for going to a field. */
export interface FormReading {
  readonly reading: Reading
  /** The controls by field id, including those of other applications on the page. */
  readonly controls: ReadonlyMap<string, Control>
  /**
   * @param by a form, or a button that belongs to no form.
   * @returns the readings of the applications it sends; none for any other form.
   */
  readonly readingsSentBy: (by: Element) => readonly Reading[]
}

/** The page's application form, or another form. */
export type PageForms =
  | (Omit<ApplicationForm, 'reading'> & { readonly form: FormReading })
  | OtherForm

const ids = new WeakMap<Element, string>()
/** Part of each id, because every frame of a page counts its fields from 1. */
let frameId: string | null = null
let lastId = 0

/** @returns our id of a control, the same at every reading while the element exists. */
function idOf(element: Element): string {
  const known = ids.get(element)
  if (known !== undefined) return known
  lastId += 1
  frameId ??= crypto.randomUUID()
  const id = `${frameId}:${lastId}`
  ids.set(element, id)
  return id
}

/** @returns whether the user declared a form an application; `undefined` if they did not answer. */
export type FormVerdicts = (
  fields: readonly ReadableField[],
  kind: OtherKind,
) => boolean | undefined

/** What `readForms` needs besides the page. */
export interface ReadOptions {
  readonly vocabulary: Vocabulary
  /** Called for each form with its fields in document order, as `saidOf` is. */
  readonly assignedIn: AssignedMeanings
  readonly saidOf: FormVerdicts
  /** Distinguishes the guide's own subsidy from others that the page may name. */
  readonly guideTitle: string
  /** The kinds of facility that only the guide knows; none if left out. */
  readonly ownKinds?: readonly OwnKind[]
  /** The page's controls, where they were read already. */
  readonly page?: ReadControls
}

/** With this many decisive fields a form is an application whatever kind its title names. */
const OVERRIDES_KIND = 3

/**
 * Reads the page's forms. A form is recognised by its content and never by its address: the
 * application is the form with the most decisive fields (those that only an application has),
 * unless the page's own words name another kind of form. The user's own answer overrides this. A
 * confirmation screen shows its values as text.
 */
export function readForms(options: ReadOptions): PageForms {
  const { vocabulary, assignedIn, saidOf, guideTitle, ownKinds } = options
  const { controls, uncertain, text } = options.page ?? readControls()
  const kind = formKind(text, guideTitle)
  const found = candidatesIn(controls, vocabulary, assignedIn, guideTitle, ownKinds)
  const forms = found.map((candidate) => ({
    ...candidate,
    verdict: saidOf(candidate.controls, kind.kind),
  }))
  const applications = seenForms(forms.filter((form) => form.verdict ?? isApplication(form, kind)))
  const shown = applications.find(({ verdict }) => verdict === true) ?? applications[0]
  if (shown === undefined) return otherFormOf(forms, kind)
  const others = applications.filter((form) => form !== shown && isAnother(form, shown))
  // Another subsidy's name on the page stays 要確認, also if the user declared the form.
  const perhaps = kind.subsidy ?? possibleSubsidy(text, guideTitle)
  const form = formReadingOf(shown, others, { perhaps, uncertain })
  return { found: 'application', form, kind: kind.kind, declared: shown.verdict === true }
}

function isApplication({ decisive }: Candidate, { kind }: FormKind): boolean {
  if (kind === 'subsidy') return false
  return decisive.length >= (kind === 'unknown' ? 1 : OVERRIDES_KIND)
}

/**
 * @returns whether a candidate is an application besides the shown one, and not just a sum of the
 *   shown one displayed elsewhere on the page, or a list of attachments outside of every form.
 */
function isAnother({ decisive, verdict }: JudgedCandidate, shown: Candidate): boolean {
  const isForm = shown.controls.some(canBeFilledIn)
  const isOwn = (field: Control) => (isForm ? canBeFilledIn(field) : field.kind !== 'files')
  return verdict === true || decisive.some(isOwn)
}

/** Selects the form to show: the one that the user declared no application, else the largest. */
function otherFormOf(forms: readonly JudgedCandidate[], kind: FormKind): OtherForm {
  const inputsOf = ({ controls }: Candidate) => controls.filter((each) => each.kind !== 'static')
  const [largest] = forms.toSorted((a, b) => inputsOf(b).length - inputsOf(a).length)
  const shown = forms.find(({ verdict }) => verdict === false) ?? largest
  const fields = shown ? inputsOf(shown) : []
  const redact = redactTyped(fields)
  return {
    found: 'other',
    fields: fields.map(({ label, section, kind }) => ({
      label: redact(label),
      section: section.map(redact),
      kind,
    })),
    declared: shown?.verdict === false,
    ...kind,
  }
}

interface JudgedCandidate extends Candidate {
  /** What the user declared. */
  readonly verdict: boolean | undefined
}

/** Only one of several applications is shown, but each is checked when it is sent. */
function formReadingOf(
  shown: Candidate,
  others: readonly Candidate[],
  { perhaps, uncertain }: Pick<Reading, 'perhaps'> & Pick<PageControls, 'uncertain'>,
): FormReading {
  const byId = new Map<string, Control>()
  const read = (candidate: Candidate): Reading => ({
    ...fieldsOf(candidate, byId),
    perhaps,
    others: others.length,
    uncertainFiles: uncertainIn(candidate, uncertain),
  })
  const reading = read(shown)
  const applications = [
    { ...shown, reading },
    ...others.map((other) => ({ ...other, reading: read(other) })),
  ]
  return {
    reading,
    controls: byId,
    readingsSentBy: (by) => formSentBy(by, applications).map((sent) => sent.reading),
  }
}

/** @returns the files that may be attached to a form, except those that a field has. */
function uncertainIn(
  { form, controls }: Candidate,
  uncertain: PageControls['uncertain'],
): readonly string[] {
  const names = [form, null].flatMap((part) => uncertain.get(part) ?? [])
  const known = controls.flatMap(({ kind, values }) => (kind === 'text' ? [] : values))
  return [...new Set(names)].filter((name) => !known.some((value) => value.includes(name)))
}

/** Most controls are those of the last reading: typing changes one of them. */
const pathOf = onceFor(({ section, label }: PlacedControl) => JSON.stringify([...section, label]))

/** The part of a field that its control alone decides. */
const ownPart = onceFor(
  (control: PlacedControl): Omit<ReadField, 'id' | 'nth' | keyof Understood> => {
    const { element, visible, options, hint, hidden, form, composed, ...field } = control
    // What a reference or a lookup offers is data of the portal, and no part of the form.
    const isListed = (field.kind === 'choice' || field.kind === 'radio') && options.length > 0
    return isListed && !offersRecords(element) ? { ...field, options } : field
  },
)

/** @param byId receives the controls of the fields. */
function fieldsOf(
  { controls, meanings }: Candidate,
  byId: Map<string, Control>,
): Pick<Reading, 'screen' | 'fields'> {
  const screen = controls.some(canBeFilledIn) ? 'form' : 'confirmation'
  const counts = new Map<string, number>()
  const fields = controls.flatMap((control, index): ReadField[] => {
    const understood = meanings[index]
    const path = pathOf(control)
    const nth = counts.get(path) ?? 0
    counts.set(path, nth + 1)
    // In a form, text counts as a field only if it has a meaning or the user assigned one.
    const isText = screen === 'form' && control.kind === 'static'
    const isKnown = understood?.meaning !== null || understood.why.by === 'assigned'
    if (understood === undefined || (isText && !isKnown)) return []
    const id = idOf(control.element)
    byId.set(id, control)
    return [{ ...ownPart(control), id, nth, ...understood }]
  })
  return { screen, fields }
}

/** Leaves out what a confirmation screen can have: a checkbox to agree, and read-only controls. */
function canBeFilledIn({ kind, readOnly }: Control): boolean {
  return !readOnly && kind !== 'static' && kind !== 'checkbox' && kind !== 'files'
}
