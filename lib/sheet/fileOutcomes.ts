import { type Application, type CheckedGuide, check, type Fact, type Outcome } from '../check'
import { soundApplication } from '../check/examples/soundApplication'
import { MISSING } from '../check/fact'
import { rulesFor } from '../check/rules'
import type { FieldName } from '../guide/fieldName'
import { FACILITY_KINDS } from '../notation/facilityKind'
import type { Meanings } from './columns'
import type { Columns } from './row'
import { inSheet } from './rowWords'

/** What is said of a file once, and not of each of its rows. */
interface FileOutcomes {
  /** The same for every row; `unseen` ones no file can decide. */
  readonly common: readonly Outcome[]
  /** Whether one of these says it, or it is no matter of a row. */
  readonly isSaid: (outcome: Outcome) => boolean
}

/** @returns the outcomes that do not depend on a row, and one for each column that is missing. */
export function fileOutcomes(
  { meanings }: Columns,
  guide: CheckedGuide,
  asOf: Temporal.PlainDate,
): FileOutcomes {
  const rules = rulesFor(guide)
  const needsOf = new Map(rules.map(({ id, needs }) => [id, needs]))
  const isOfRow = ({ rule, unseen }: Outcome) => !unseen && needsOf.get(rule)?.length !== 0
  const reviewsOf = (application: Application) =>
    check(application, guide, asOf).filter(({ answer }) => answer === 'review')

  const general = new Set<string>()
  const missing = new Map<string, Outcome>()
  for (const kind of FACILITY_KINDS) {
    const sound = alone(soundApplication(guide, kind))
    for (const outcome of reviewsOf(sound)) general.add(identity(outcome))
    // What is open in a sound row is so because a column is missing.
    for (const outcome of reviewsOf(withColumns(sound, meanings)).filter(isOfRow)) {
      if (!general.has(identity(outcome))) missing.set(identity(outcome), outcome)
    }
  }
  const none = alone({ ...soundApplication(guide), attachments: [] })
  return {
    common: [
      ...reviewsOf(none).filter((outcome) => !isOfRow(outcome)),
      ...onceEach([...missing.values()], (outcome) => needsOf.get(outcome.rule) ?? []),
    ],
    isSaid: (outcome) => !isOfRow(outcome) || missing.has(identity(outcome)),
  }
}

function identity({ rule, message }: Outcome): string {
  return `${rule} ${message.key}`
}

/** Nothing is known of a row's facility but the row. */
function alone(application: Application): Application {
  const facility = { kind: null, adapted: null, subsidised: null }
  return { ...application, facility, openTasks: null, applied: null }
}

/** @returns what is left of an application in a file with these columns. */
function withColumns(sound: Application, meanings: Meanings): Application {
  const kept = <T>(name: FieldName, fact: Fact<T>): Fact<T> =>
    meanings.includes(name) ? fact : MISSING
  const costs = Object.entries(sound.costs).map(
    ([item, fact]) => [item, kept(`cost:${item}`, fact)] as const,
  )
  return {
    ...sound,
    facilityCode: kept('facilityCode', sound.facilityCode),
    facilityName: kept('facilityName', sound.facilityName),
    facilityKind: kept('facilityKind', sound.facilityKind),
    costs: Object.fromEntries(costs),
    totalCost: kept('totalCost', sound.totalCost),
    requestedAmount: kept('requestedAmount', sound.requestedAmount),
    receiptTotal: kept('receiptTotal', sound.receiptTotal),
    breakdownTotal: kept('breakdownTotal', sound.breakdownTotal),
    receiptDate: kept('receiptDate', sound.receiptDate),
    completionDate: kept('completionDate', sound.completionDate),
    operationStartDate: kept('operationStartDate', sound.operationStartDate),
    applicationDate: kept('applicationDate', sound.applicationDate),
    alreadySubsidised: kept('alreadySubsidised', sound.alreadySubsidised),
    attachments: placesWith(sound, meanings),
  }
}

/** @returns the file columns, each with the sound files that belong there. */
function placesWith({ attachments }: Application, meanings: Meanings): Application['attachments'] {
  const [receipt = [], breakdown = []] = attachments.map(({ names }) => names)
  const place = (wants: 'receipt' | 'breakdown' | 'any', names: readonly string[]) => [
    { wants, names, fieldId: wants, label: wants },
  ]
  return [
    ...(meanings.includes('receipt') ? place('receipt', receipt) : []),
    ...(meanings.includes('breakdown') ? place('breakdown', breakdown) : []),
    ...(meanings.includes('attachments') ? place('any', [...receipt, ...breakdown]) : []),
  ]
}

/** Of a missing column that several rules need, only the rule that names it is said. */
function onceEach(
  outcomes: readonly Outcome[],
  needsOf: (outcome: Outcome) => readonly string[],
): Outcome[] {
  const isNaming = ({ message }: Outcome) =>
    message.key === 'checkMissing' || message.key === 'checkFilesUnseen'
  const naming = outcomes.filter(isNaming)
  const noFiles = naming.some(({ message }) => message.key === 'checkFilesUnseen')
  // What the panel knows of a facility is never a column.
  const named = new Set(naming.flatMap(needsOf).filter((need) => need !== 'facility'))
  const derived = outcomes.filter(
    (outcome) => !isNaming(outcome) && !needsOf(outcome).some((need) => named.has(need)),
  )
  const columns = naming.filter(({ rule }) => !noFiles || !rule.startsWith('attachment:'))
  const byColumn = new Map(columns.map((outcome) => [JSON.stringify(outcome.message), outcome]))
  return [...byColumn.values(), ...derived].map(({ mend, ...outcome }) => ({
    ...outcome,
    message: inSheet(outcome.message),
    ...(mend && { mend: inSheet(mend) }),
  }))
}
