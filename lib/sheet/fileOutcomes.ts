import {
  type Application,
  type CheckedGuide,
  check,
  type Fact,
  type Finding,
  type Outcome,
  outcomesOf,
  type Rule,
} from '../check'
import { soundApplication } from '../check/examples/soundApplication'
import { MISSING } from '../check/factBuilders'
import { rulesFor } from '../check/rules'
import type { FieldName } from '../guide/fieldName'
import type { Meanings } from './columns'
import { type Columns, FILE_COLUMNS } from './row'
import { habitOutcomes, isOfHabit } from './rows/habitOutcomes'
import { inSheet } from './rowWords'

/** Outcomes reported once for the file instead of for each row. */
export interface FileOutcomes {
  /** The same for every row; `unseen` ones no file can decide. */
  readonly common: readonly Outcome[]
  /** The rules whose outcomes differ from row to row. */
  readonly rules: readonly Rule[]
  /** Whether a finding is among the common outcomes. */
  readonly isCommon: (rule: string, finding: Finding) => boolean
}

/** @returns the outcomes that do not depend on a row, and one for each column that is missing. */
export function fileOutcomes(
  columns: Columns,
  guide: CheckedGuide,
  asOf: Temporal.PlainDate,
): FileOutcomes {
  const { meanings } = columns
  const all = rulesFor(guide)
  const none = withoutFacility({ ...soundApplication(guide), attachments: [] })
  const unseen = new Set(
    check(none, guide, asOf).flatMap(({ rule, unseen }) => (unseen ? [rule] : [])),
  )
  const isOfRow = ({ id, needs }: Rule) => !unseen.has(id) && needs.length > 0
  const rules = all.filter(isOfRow)
  const reviewsOf = (some: readonly Rule[], application: Application) =>
    outcomesOf(some, application, asOf).filter(({ answer }) => answer === 'review')

  const missing: Outcome[] = []
  const covered = new Set(guide.subsidy.terms.flatMap(({ kinds }) => kinds))
  for (const kind of covered) {
    const sound = withoutFacility(soundApplication(guide, kind))
    const general = reviewsOf(rules, sound)
    // An open outcome of a correct row has a missing column as its reason.
    for (const outcome of reviewsOf(rules, withColumns(sound, meanings))) {
      const isKnown = [...general, ...missing].some(
        (known) => known.rule === outcome.rule && isSame(known, outcome),
      )
      if (!isKnown) missing.push(outcome)
    }
  }
  const needsOf = new Map(all.map(({ id, needs }) => [id, needs]))
  const byRule = Map.groupBy(missing, ({ rule }) => rule)
  return {
    common: [
      ...reviewsOf(
        all.filter((rule) => !isOfRow(rule)),
        none,
      ),
      ...onceEach(missing, ({ rule }) => needsOf.get(rule) ?? []),
      ...habitOutcomes(columns, rules),
    ],
    rules,
    isCommon: (rule, finding) =>
      isOfHabit(finding, columns) ||
      (byRule.get(rule)?.some((known) => isSame(known, finding)) ?? false),
  }
}

/** Compares two findings of one rule. */
function isSame(one: Finding, other: Finding): boolean {
  return one.answer === other.answer && one.message.key === other.message.key
}

/** Removes what only the panel knows of a facility. */
function withoutFacility(application: Application): Application {
  const facility = { kind: null, adapted: null, subsidised: null }
  return { ...application, facility, openTasks: null, applied: null }
}

/** @returns the application with only those fields that the file has columns for. */
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

/** @returns the file columns, each with the correct files that belong there. */
function placesWith({ attachments }: Application, meanings: Meanings): Application['attachments'] {
  const [receipt = [], breakdown = []] = attachments.map(({ names }) => names)
  const names = { receipt, breakdown, any: [...receipt, ...breakdown] }
  const columns = ['receipt', 'breakdown', 'attachments'] as const
  return columns
    .filter((name) => meanings.includes(name))
    .map((name) => {
      const wants = FILE_COLUMNS[name]
      return { wants, names: names[wants], fieldId: wants, label: wants }
    })
}

/** If several rules need a missing column, reports only the rule that names it. */
function onceEach(
  outcomes: readonly Outcome[],
  needsOf: (outcome: Outcome) => readonly string[],
): Outcome[] {
  const isNaming = ({ message }: Outcome) =>
    message.key === 'checkMissing' || message.key === 'checkFilesUnseen'
  const naming = outcomes.filter(isNaming)
  const noFiles = naming.some(({ message }) => message.key === 'checkFilesUnseen')
  // The panel's facts about a facility are never columns.
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
