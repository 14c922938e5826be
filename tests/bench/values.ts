import { type Application, type CheckedGuide, type Fact, kindOf } from '../../lib/check'
import { dayNumber } from '../../lib/notation/dayNumber'

const readValue = <T>(fact: Fact<T> | undefined): T | undefined =>
  fact?.state === 'read' ? fact.value : undefined

const dayOf = (fact: Fact<Temporal.PlainDate>) => {
  const day = readValue(fact)
  return day && dayNumber(day)
}

/** An application as the plain record that a schema takes: what was not read is left out. */
export function valuesOf(application: Application, { subsidy }: CheckedGuide) {
  return {
    facilityCode: readValue(application.facilityCode)?.digits,
    facilityKind: kindOf(application) ?? undefined,
    costs: Object.fromEntries(
      subsidy.items.map(({ id }) => [id, readValue(application.costs[id])] as const),
    ),
    totalCost: readValue(application.totalCost),
    requestedAmount: readValue(application.requestedAmount),
    receiptTotal: readValue(application.receiptTotal),
    breakdownTotal: readValue(application.breakdownTotal),
    receiptDate: dayOf(application.receiptDate),
    completionDate: dayOf(application.completionDate),
    operationStartDate: dayOf(application.operationStartDate),
    applicationDate: dayOf(application.applicationDate),
    alreadySubsidised: readValue(application.alreadySubsidised),
    files: application.attachments.flatMap(({ names }) => names),
    facility: application.facility,
    openTasks: application.openTasks,
  }
}
