import type { FieldName } from '../guide/fieldName'
import {
  normaliseLabel,
  type Parsed,
  parseDate,
  parseFacilityCode,
  parseFacilityKind,
  parseYen,
  parseYesNo,
} from '../notation'
import type { Application, AttachmentPlace, CheckContext, Fact } from './application'

/** Reads the text of a field; the label says how, as 「金額（千円）」 does. */
export type Parse<T> = (text: string, label: string) => Parsed<T>

/** Finds a field by what it means, in a form or in a row of a table, and reads what stands in it. */
type FindFact = <T>(name: FieldName, parse: Parse<T>) => Fact<T>

/**
 * Puts an application together from fields in which a person has written.
 * @param find what is known of one field.
 */
export function writtenApplication(
  find: FindFact,
  attachments: readonly AttachmentPlace[],
  beside: CheckContext,
): Application {
  const yen = (name: FieldName) =>
    find(name, (text, label) => parseYen(text, normaliseLabel(label).unit))
  return {
    facilityCode: find('facilityCode', (text) => parseFacilityCode(text)),
    facilityKind: find('facilityKind', parseFacilityKind),
    costs: Object.fromEntries(beside.items.map((item) => [item, yen(`cost:${item}`)])),
    totalCost: yen('totalCost'),
    requestedAmount: yen('requestedAmount'),
    receiptTotal: yen('receiptTotal'),
    breakdownTotal: yen('breakdownTotal'),
    receiptDate: find('receiptDate', parseDate),
    completionDate: find('completionDate', parseDate),
    operationStartDate: find('operationStartDate', parseDate),
    applicationDate: find('applicationDate', parseDate),
    alreadySubsidised: find('alreadySubsidised', parseYesNo),
    attachments,
    facility: beside.facility,
    openTasks: beside.openTasks,
  }
}

/** @returns the fact of a field in which `text` stands. */
export function writtenFact<T>(
  text: string,
  parse: Parse<T>,
  { fieldId, label }: { readonly fieldId: string; readonly label: string },
): Fact<T> {
  const result = parse(text, label)
  if (result.ok) return { state: 'read', value: result.value, fieldId, label }
  const { reason, several } = result
  return { state: 'unclear', reason, ...(several && { several }), fieldId, label }
}
