import { kindName } from '../../check/kindName'
import { kindsToChoose } from '../../guide'
import type { ControlKind } from '../../guide/enums'
import type { FieldName } from '../../guide/fieldName'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import {
  type FacilityKind,
  isOwnKind,
  nameOfOwnKind,
  type TradeKind,
} from '../../notation/facilityKind'
import { UNREADABLE } from '../dom/sanitise'
import type { ReadField, Reading } from '../reading/reading'

/** The values of the panel's own form, by field: texts or file names. */
export type PanelFormValues = Readonly<Partial<Record<FieldName, readonly string[]>>>

/** A field of the panel's own form. */
export interface PanelFormField {
  readonly name: FieldName
  readonly kind: ControlKind
  /** The options: their text as on the portal's form, and their title in the panel. */
  readonly choices: readonly { readonly text: string; readonly title: Message }[]
  readonly isAmount: boolean
  /** Not every form of the portal has it: if it is empty, it counts as missing. */
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
  isAmount: false,
  optional: false,
  ...more,
})
const optional = true
const isAmount = true

const KIND_TEXTS: Readonly<Record<TradeKind, string>> = {
  hospital: '病院',
  clinic: '診療所',
  pharmacy: '薬局',
  chainPharmacy: '大型チェーン薬局',
}
const textOf = (kind: FacilityKind) => (isOwnKind(kind) ? nameOfOwnKind(kind) : KIND_TEXTS[kind])

/** Those of the trade, and those that only the guide knows. */
const kindOptions = (subsidy: Guide['subsidy']) =>
  kindsToChoose({ subsidy }).map((kind) => ({
    text: textOf(kind),
    title: kindName(kind),
  }))
const YES_NO = [
  { text: 'はい', title: message('yes') },
  { text: 'いいえ', title: message('no') },
]

/** @returns the fields of a guide's form, in the order of the portal's form. */
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
    field('facilityKind', 'choice', { choices: kindOptions(subsidy) }),
    ...subsidy.items.map(({ id }) => field(`cost:${id}`, 'text', { isAmount })),
    field('totalCost', 'text', { isAmount }),
    field('requestedAmount', 'text', { isAmount }),
    field('completionDate', 'date'),
    field('applicationDate', 'date'),
    field('alreadySubsidised', 'radio', { choices: YES_NO }),
    field('attachments', 'files'),
    field('receiptTotal', 'text', { isAmount, optional }),
    field('breakdownTotal', 'text', { isAmount, optional }),
    field('receiptDate', 'date', { optional }),
    field('operationStartDate', 'date', { optional }),
  ]
}

/** @returns what the panel's own form begins with: what is known of the facility. */
export function panelFormValuesOf(
  facility: { readonly code: string; readonly kind: FacilityKind | null } | null,
): PanelFormValues {
  const { code = '', kind = null } = facility ?? {}
  return {
    ...(code !== '' && { facilityCode: [code] }),
    ...(kind !== null && { facilityKind: [textOf(kind)] }),
  }
}

/** @returns the field id of a field of the panel's own form. */
export function panelFieldId(name: FieldName): string {
  return `typed-${name}`
}

/**
 * Makes a reading of the panel's own form, so that it goes through the same check.
 * @param titleOf a field's name on screen.
 */
export function panelFormReading(
  form: PanelFormValues,
  fields: readonly PanelFormField[],
  titleOf: (name: FieldName) => string,
): Reading {
  const present = fields.filter(({ name, optional }) => !optional || filled(form[name]).length > 0)
  return {
    screen: 'typed',
    perhaps: null,
    others: 0,
    fields: present.map(({ name, kind }) => {
      const [id, label, values] = [panelFieldId(name), titleOf(name), filled(form[name])]
      return fieldOffPage({ id, label, kind, values, meaning: name })
    }),
  }
}

/** @returns a field that is on no page, as a reading has it; its meaning is given. */
export function fieldOffPage(
  field: Pick<ReadField, 'id' | 'label' | 'kind' | 'values' | 'meaning'>,
): ReadField {
  return {
    ...field,
    section: [],
    nth: 0,
    tooLong: false,
    rejected: false,
    readOnly: false,
    closed: false,
    why: { by: 'assigned' },
  }
}

/** Copies a reading of the portal's form: the values of fields with a meaning, and all files. */
export function panelFormValuesFrom({ fields }: Reading): PanelFormValues {
  const form: Partial<Record<FieldName, readonly string[]>> = {}
  const files = new Set<string>()
  for (const { meaning, kind, values, tooLong } of fields) {
    if (tooLong || values.includes(UNREADABLE)) continue
    if (kind === 'files' || meaning === 'attachments') for (const name of values) files.add(name)
    else if (meaning !== null) form[meaning] = values
  }
  return { ...form, attachments: [...files] }
}

function filled(values: readonly string[] | undefined): string[] {
  return (values ?? []).map((value) => value.trim()).filter((value) => value !== '')
}
