import type { FieldName } from '../guide/fieldName'

/** What kind of value a meaning asks for. */
export type Asks = 'amount' | 'date' | 'code' | 'name' | 'facilityKind' | 'yesNo' | 'files'

/** @returns what a field of this meaning asks for. */
export function asks(name: FieldName): Asks {
  switch (name) {
    case 'facilityCode':
      return 'code'
    case 'facilityName':
      return 'name'
    case 'facilityKind':
      return 'facilityKind'
    case 'alreadySubsidised':
      return 'yesNo'
    case 'completionDate':
    case 'operationStartDate':
    case 'applicationDate':
    case 'receiptDate':
      return 'date'
    case 'receipt':
    case 'breakdown':
    case 'attachments':
      return 'files'
    default:
      return 'amount'
  }
}
