import { kindName } from '../../check/kindName'
import type { FieldName } from '../../guide/fieldName'
import type { Guide } from '../../guide/schema'
import type { ControlKind } from '../../guide/words'
import { type Message, message } from '../../message'
import { FACILITY_KINDS, type FacilityKind } from '../../notation/facilityKind'
import type { Reading } from '../reading/reading'

/** What a person wrote in the panel itself, as in a form: by field, its texts or file names. */
export type PanelFormValues = Readonly<Partial<Record<FieldName, readonly string[]>>>

/** A field of the panel's own form. */
export interface PanelFormField {
  readonly name: FieldName
  readonly kind: ControlKind
  /** What can be chosen: as a form would say it, and as it is called on screen. */
  readonly choices: readonly { readonly text: string; readonly title: Message }[]
  /** Not every form has it: left empty, it counts as not there. */
  readonly optional: boolean
}

const field = (
  name: FieldName,
  kind: ControlKind,
  more: Partial<PanelFormField> = {},
): PanelFormField => ({
  name,
  kind,
  choices: [],
  optional: false,
  ...more,
})
const optional = true

const KIND_TEXTS: Readonly<Record<FacilityKind, string>> = {
  hospital: '病院',
  clinic: '診療所',
  pharmacy: '薬局',
  chainPharmacy: '大型チェーン薬局',
}
const KINDS = FACILITY_KINDS.map((kind) => ({ text: KIND_TEXTS[kind], title: kindName(kind) }))
const YES_NO = [
  { text: 'はい', title: message('yes') },
  { text: 'いいえ', title: message('no') },
]

/** @returns the fields that a guide's form has, in the order in which a form has them. */
export function panelFormFields({
  form,
  subsidy,
}: Pick<Guide, 'form' | 'subsidy'>): PanelFormField[] {
  const known = new Set<FieldName>(form.fields.map(({ name }) => name))
  if (known.has('receipt') || known.has('breakdown')) known.add('attachments')
  return allFields(subsidy).filter(({ name }) => known.has(name))
}

function allFields(subsidy: Guide['subsidy']): PanelFormField[] {
  return [
    field('facilityCode', 'text'),
    field('facilityKind', 'choice', { choices: KINDS }),
    ...subsidy.items.map(({ id }) => field(`cost:${id}`, 'text')),
    field('totalCost', 'text'),
    field('requestedAmount', 'text'),
    field('completionDate', 'date'),
    field('applicationDate', 'date'),
    field('alreadySubsidised', 'radio', { choices: YES_NO }),
    field('attachments', 'files'),
    field('receiptTotal', 'text', { optional }),
    field('breakdownTotal', 'text', { optional }),
    field('receiptDate', 'date', { optional }),
    field('operationStartDate', 'date', { optional }),
  ]
}

/** @returns our id of the panel's own field. */
export function panelFieldId(name: FieldName): string {
  return `typed-${name}`
}

/**
 * Reads the panel's own form as one of the portal's is read, so that the same check answers.
 * @param titleOf what a field is called on screen.
 */
export function panelFormReading(
  typed: PanelFormValues,
  fields: readonly PanelFormField[],
  titleOf: (name: FieldName) => string,
): Reading {
  const there = fields.filter(({ name, optional }) => !optional || filled(typed[name]).length > 0)
  return {
    screen: 'typed',
    perhaps: null,
    others: 0,
    fields: there.map(({ name, kind }) => ({
      id: panelFieldId(name),
      label: titleOf(name),
      section: [],
      nth: 0,
      kind,
      values: filled(typed[name]),
      tooLong: false,
      rejected: false,
      readOnly: false,
      closed: false,
      meaning: name,
      why: { by: 'assigned' },
    })),
  }
}

/** @returns what stands in a form of the portal, as far as it was understood; all its files. */
export function panelFormValuesFrom({ fields }: Reading): PanelFormValues {
  const typed: Partial<Record<FieldName, readonly string[]>> = {}
  const files = new Set<string>()
  for (const { meaning, kind, values, tooLong } of fields) {
    if (tooLong) continue
    if (kind === 'files' || meaning === 'attachments') for (const name of values) files.add(name)
    else if (meaning !== null) typed[meaning] = values
  }
  return { ...typed, attachments: [...files] }
}

function filled(values: readonly string[] | undefined): string[] {
  return (values ?? []).map((value) => value.trim()).filter((value) => value !== '')
}
