import type { FieldName } from '../guide/fieldName'
import {
  type Parsed,
  parseAmount,
  parseDate,
  parseFacilityCode,
  parseFacilityKind,
  parseYesNo,
  saysWithoutTax,
} from '../notation'
import { parsed } from '../notation/parsed'
import type { Application, AttachmentPlace, CheckContext, Fact } from './application'

/**
 * Reads the text of a field.
 * @param label of the field, which can name a unit: 金額（千円）.
 * @param over the headings over the label, outermost first, which can as well.
 */
export type Parse<T> = (text: string, label: string, over?: readonly string[]) => Parsed<T>

/** Finds a field by its meaning, in a form or in a row of a table, and reads its text. */
export type FindFact = <T>(name: FieldName, parse: Parse<T>) => Fact<T>

/**
 * Puts an application together from the texts of its fields.
 * @param find reads one field.
 */
export function writtenApplication(
  find: FindFact,
  attachments: readonly AttachmentPlace[],
  context: CheckContext,
): Application {
  return {
    facilityCode: find('facilityCode', (text) => parseFacilityCode(text)),
    facilityName: find('facilityName', (text) => parsed(text.trim())),
    facilityKind: find('facilityKind', parseFacilityKind),
    costs: Object.fromEntries(context.items.map((item) => [item, amount(find, `cost:${item}`)])),
    totalCost: amount(find, 'totalCost'),
    requestedAmount: amount(find, 'requestedAmount'),
    receiptTotal: amount(find, 'receiptTotal'),
    breakdownTotal: amount(find, 'breakdownTotal'),
    receiptDate: find('receiptDate', parseDate),
    completionDate: find('completionDate', parseDate),
    operationStartDate: find('operationStartDate', parseDate),
    applicationDate: find('applicationDate', parseDate),
    alreadySubsidised: find('alreadySubsidised', parseYesNo),
    attachments,
    facility: context.facility,
    openTasks: context.openTasks,
    applied: context.applied ?? null,
    sharedBreakdowns: context.sharedBreakdowns ?? [],
  }
}

function amount(find: FindFact, name: FieldName): Fact<number> {
  let withoutTax = false
  const fact = find(name, (text, label, over) => {
    withoutTax = saysWithoutTax(text)
    return parseAmount(text, label, over)
  })
  return fact.state === 'read' && withoutTax ? { ...fact, withoutTax } : fact
}

/** A field's id and label, and the headings over it. */
interface WrittenPlace {
  readonly fieldId: string
  readonly label: string
  readonly over?: readonly string[]
}

/** @returns the fact that the text of a field makes. */
export function writtenFact<T>(
  text: string,
  parse: Parse<T>,
  { fieldId, label, over = [] }: WrittenPlace,
): Fact<T> {
  const result = parse(text, label, over)
  if (result.ok) return { state: 'read', value: result.value, fieldId, label }
  const { reason, several } = result
  return { state: 'unclear', reason, ...(several && { several }), fieldId, label }
}
