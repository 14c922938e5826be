import type { FieldName } from '../guide/fieldName'
import {
  kindParser,
  type Parsed,
  parseAmount,
  parseDate,
  parseFacilityCode,
  parseYesNo,
  saysWithoutTax,
} from '../notation'
import type { OwnKind } from '../notation/facilityKind'
import { parsed } from '../notation/parsed'
import type { Application, AttachmentPlace, CheckContext, Fact } from './application'

/**
 * Reads the text of a field.
 * @param label of the field, which can name a unit: 金額（千円）.
 * @param over the headings over the label, outermost first, which can also name a unit.
 */
export type Parse<T> = (
  text: string,
  label: string,
  over?: readonly string[],
) => Parsed<T> & { readonly withoutTax?: true }

/** Finds a field by its meaning in a form, and reads its text. */
export type FindFact = <T>(name: FieldName, parse: Parse<T>) => Fact<T>

/** Finds the column of a meaning in a table once, to read each row's text in it. */
export type FindColumn<Row> = <T>(name: FieldName, parse: Parse<T>) => (row: Row) => Fact<T>

/** Makes an application from a row, its files, and what the panel knows. */
type WrittenRow<Row> = (
  row: Row,
  attachments: readonly AttachmentPlace[],
  context: CheckContext,
) => Application

/**
 * Makes an application from the texts of its fields.
 * @param find reads one field.
 */
export function writtenApplication(
  find: FindFact,
  attachments: readonly AttachmentPlace[],
  context: CheckContext,
): Application {
  const { items, ownKinds } = context
  const read = writtenRows((name, parse) => () => find(name, parse), items, ownKinds)
  return read(undefined, attachments, context)
}

/**
 * Makes applications from the rows of a table.
 * @param find is called once for each meaning.
 * @param items of the guide's subsidy table.
 * @param ownKinds the kinds of facility that only the guide knows.
 */
export function writtenRows<Row>(
  find: FindColumn<Row>,
  items: readonly string[],
  ownKinds: readonly OwnKind[] = [],
): WrittenRow<Row> {
  const facilityCode = find('facilityCode', (text) => parseFacilityCode(text))
  const facilityName = find('facilityName', (text) => parsed(text.trim()))
  const facilityKind = find('facilityKind', kindParser(ownKinds))
  const costs = items.map((item) => [item, find(`cost:${item}`, readAmount)] as const)
  const totalCost = find('totalCost', readAmount)
  const requestedAmount = find('requestedAmount', readAmount)
  const receiptTotal = find('receiptTotal', readAmount)
  const breakdownTotal = find('breakdownTotal', readAmount)
  const receiptDate = find('receiptDate', parseDate)
  const completionDate = find('completionDate', parseDate)
  const operationStartDate = find('operationStartDate', parseDate)
  const applicationDate = find('applicationDate', parseDate)
  const alreadySubsidised = find('alreadySubsidised', parseYesNo)
  return (row, attachments, { facility, openTasks, applied = null, sharedBreakdowns = [] }) => ({
    facilityCode: facilityCode(row),
    facilityName: facilityName(row),
    facilityKind: facilityKind(row),
    costs: Object.fromEntries(costs.map(([item, read]) => [item, read(row)])),
    totalCost: totalCost(row),
    requestedAmount: requestedAmount(row),
    receiptTotal: receiptTotal(row),
    breakdownTotal: breakdownTotal(row),
    receiptDate: receiptDate(row),
    completionDate: completionDate(row),
    operationStartDate: operationStartDate(row),
    applicationDate: applicationDate(row),
    alreadySubsidised: alreadySubsidised(row),
    attachments,
    facility,
    openTasks,
    applied,
    sharedBreakdowns,
  })
}

const readAmount: Parse<number> = (text, label, over) => {
  const amount = parseAmount(text, label, over)
  return saysWithoutTax(text, label) ? { ...amount, withoutTax: true } : amount
}

/** A field's id and label, and the headings over it. */
interface WrittenPlace {
  readonly fieldId: string
  readonly label: string
  readonly over?: readonly string[]
}

/** @returns the text of a field, read as a fact. */
export function writtenFact<T>(
  text: string,
  parse: Parse<T>,
  { fieldId, label, over = [] }: WrittenPlace,
): Fact<T> {
  const result = parse(text, label, over)
  if (result.ok) {
    const { value, withoutTax } = result
    return { state: 'read', value, fieldId, label, ...(withoutTax && { withoutTax }) }
  }
  const { reason, several, meant } = result
  const possible = { ...(several && { several }), ...(meant !== undefined && { meant }) }
  return { state: 'unclear', reason, ...possible, fieldId, label }
}
