import { type Application, type Fact, kindName } from '../check'
import { joined, type Message, message } from '../message'
import { dateMessage, yenMessage } from '../notation/format'

/**
 * @returns what was understood of each field, by the field's id: an amount with 円, a day in both
 *   counts of years. A field that is empty or could not be understood is not among them.
 */
export function understoodValues(application: Application): ReadonlyMap<string, Message> {
  const values = new Map<string, Message>()
  const add = <T>(fact: Fact<T>, show: (value: T) => Message) => {
    if (fact.state === 'read') values.set(fact.fieldId, show(fact.value))
  }
  const { facilityCode, facilityName, facilityKind, alreadySubsidised, costs } = application
  const { totalCost, requestedAmount, receiptTotal, breakdownTotal } = application
  const { receiptDate, completionDate, operationStartDate, applicationDate } = application
  add(facilityCode, ({ digits }) => message('literal', digits))
  add(facilityName, (name) => message('literal', name))
  add(facilityKind, kindName)
  add(alreadySubsidised, (answer) => message(answer ? 'yes' : 'no'))
  for (const amount of Object.values(costs)) add(amount, yenMessage)
  for (const amount of [totalCost, requestedAmount, receiptTotal, breakdownTotal]) {
    add(amount, yenMessage)
  }
  for (const day of [receiptDate, completionDate, operationStartDate, applicationDate]) {
    add(day, dateMessage)
  }
  for (const { fieldId, names } of application.attachments) {
    if (names.length > 0) values.set(fieldId, joined('listed', names))
  }
  return values
}
