import type { Application, AttachmentPlace, Beside, Fact } from '../check'
import type { FieldName } from '../guide/schema'
import { message } from '../message'
import {
  normaliseLabel,
  type Parsed,
  parseDate,
  parseFacilityCode,
  parseFacilityKind,
  parseYen,
  parseYesNo,
} from '../notation'
import type { ReadField, Reading } from './reading'

/** Turns what stood in a form into values; what cannot be understood keeps its reason. */
export function toApplication(reading: Reading, beside: Beside): Application {
  const fact = <T>(name: FieldName, parse: (text: string, label: string) => Parsed<T>): Fact<T> =>
    factOf(
      reading.fields.find(({ meaning }) => meaning === name),
      parse,
    )
  const yen = (name: FieldName) =>
    fact(name, (text, label) => parseYen(text, normaliseLabel(label).unit))
  return {
    facilityCode: fact('facilityCode', (text) => parseFacilityCode(text)),
    facilityKind: fact('facilityKind', parseFacilityKind),
    costs: Object.fromEntries(beside.items.map((item) => [item, yen(`cost:${item}`)])),
    totalCost: yen('totalCost'),
    requestedAmount: yen('requestedAmount'),
    receiptTotal: yen('receiptTotal'),
    breakdownTotal: yen('breakdownTotal'),
    receiptDate: fact('receiptDate', parseDate),
    completionDate: fact('completionDate', parseDate),
    operationStartDate: fact('operationStartDate', parseDate),
    applicationDate: fact('applicationDate', parseDate),
    alreadySubsidised: fact('alreadySubsidised', parseYesNo),
    attachments: attachmentsOf(reading),
    facility: beside.facility,
    openTasks: beside.openTasks,
  }
}

function factOf<T>(
  field: ReadField | undefined,
  parse: (text: string, label: string) => Parsed<T>,
): Fact<T> {
  if (field === undefined) return { state: 'missing' }
  const { id: fieldId, label, values, tooLong, rejected } = field
  if (field.kind === 'checkbox') return checkboxFact(field, parse)
  if (tooLong) {
    return { state: 'unclear', reason: message('readingTooLong', label), fieldId, label }
  }
  const [text, ...more] = values
  if (text === undefined) return { state: 'empty', fieldId, label }
  if (more.length > 0) {
    const reason = message('readingSeveral', label, values.join('、'))
    return { state: 'unclear', reason, fieldId, label }
  }
  if (rejected)
    return { state: 'unclear', reason: message('readingRejected', label), fieldId, label }
  const result = parse(text, label)
  return result.ok
    ? { state: 'read', value: result.value, fieldId, label }
    : { state: 'unclear', reason: result.reason, fieldId, label }
}

/** A box that is not ticked says no. */
function checkboxFact<T>(
  { id: fieldId, label, values }: ReadField,
  parse: (text: string, label: string) => Parsed<T>,
): Fact<T> {
  const result = parse(values.length > 0 ? 'はい' : 'いいえ', label)
  return result.ok
    ? { state: 'read', value: result.value, fieldId, label }
    : { state: 'unclear', reason: result.reason, fieldId, label }
}

const WANTS: Partial<Record<FieldName, AttachmentPlace['wants']>> = {
  receipt: 'receipt',
  breakdown: 'breakdown',
  attachments: 'any',
}

/** A place for files that is not recognised can hold any of them. */
function attachmentsOf(reading: Reading): AttachmentPlace[] {
  return reading.fields.flatMap(({ id: fieldId, label, kind, values: names, meaning }) => {
    const wants = (meaning && WANTS[meaning]) ?? (kind === 'files' ? 'any' : undefined)
    return wants === undefined ? [] : [{ wants, names, fieldId, label }]
  })
}
