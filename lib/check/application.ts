import type { Message } from '../message'
import type { FacilityCode } from '../notation'
import type { FacilityKind, OwnKind } from '../notation/facilityKind'

/** What is known of one field of the form; each state but `missing` names the field. */
export type Fact<T> =
  | {
      readonly state: 'read'
      readonly value: T
      readonly fieldId: string
      readonly label: string
      /** The text says that tax is not in the amount: 税抜. */
      readonly withoutTax?: true
    }
  /** The form has the field, and it is empty. */
  | { readonly state: 'empty'; readonly fieldId: string; readonly label: string }
  /** The field has a text that could not be understood. */
  | {
      readonly state: 'unclear'
      readonly reason: Message
      /** What to look at, where that is not how the text is written. */
      readonly mend?: Message
      /** The values that it can mean, where it names several. */
      readonly several?: readonly T[]
      /** The one value that it can mean. */
      readonly meant?: T
      readonly fieldId: string
      readonly label: string
    }
  /** No field of this meaning was seen in the form. */
  | { readonly state: 'missing' }

/** A place for files in the form, with the names of the files that are in it. */
export interface AttachmentPlace {
  /** What the place asks for; `any` where it is one list for all files. */
  readonly wants: 'receipt' | 'breakdown' | 'any'
  readonly names: readonly string[]
  readonly fieldId: string
  readonly label: string
}

/** The answers to the questions of the first run; `null` for a skipped one. */
export interface FacilityAnswers {
  readonly kind: FacilityKind | null
  readonly adapted: boolean | null
  readonly subsidised: boolean | null
}

/**
 * Whether the application is ticked as sent; `ask` in the page, which only asks to look at the
 * panel; `null` where it is not known.
 */
type Applied = boolean | 'ask' | null

/** What the panel knows of the facility. */
export interface CheckContext {
  /** 医療機関等コード of the facility in use: ten digits, or ''. */
  readonly code: string
  readonly facility: FacilityAnswers
  /** Titles of the tasks that come before the application, apply, and are not ticked. `null`: not known. */
  readonly openTasks: readonly string[] | null
  /** The items of the guide's subsidy table. */
  readonly items: readonly string[]
  /** The kinds of facility that only the guide knows; none if left out. */
  readonly ownKinds?: readonly OwnKind[]
  readonly applied?: Applied
  /** The breakdowns' totals of all applications that share one receipt, this one's among them. */
  readonly sharedBreakdowns?: readonly number[]
}

/** A subsidy application as values: from the form, and from what the panel knows. */
export interface Application {
  readonly facilityCode: Fact<FacilityCode>
  readonly facilityName: Fact<string>
  readonly facilityKind: Fact<FacilityKind>
  /** By item of the guide's subsidy table, yen. */
  readonly costs: Readonly<Record<string, Fact<number>>>
  /** Yen. */
  readonly totalCost: Fact<number>
  /** Yen. */
  readonly requestedAmount: Fact<number>
  /** Yen: the totals of the receipts and of the breakdown. */
  readonly receiptTotal: Fact<number>
  readonly breakdownTotal: Fact<number>
  readonly receiptDate: Fact<Temporal.PlainDate>
  readonly completionDate: Fact<Temporal.PlainDate>
  readonly operationStartDate: Fact<Temporal.PlainDate>
  readonly applicationDate: Fact<Temporal.PlainDate>
  readonly alreadySubsidised: Fact<boolean>
  readonly attachments: readonly AttachmentPlace[]
  /** Names of files that the form shows without telling whether they are attached. */
  readonly uncertainFiles?: readonly string[]
  readonly facility: FacilityAnswers
  /** Titles of the tasks that apply, come before the application and are not ticked. `null`: not known. */
  readonly openTasks: readonly string[] | null
  readonly applied: Applied
  /** As in `CheckContext`; empty where no other application is known to share the receipt. */
  readonly sharedBreakdowns: readonly number[]
}

/** @returns the id of the fact's field, as a list to join with others; empty for no field. */
export function placeOf(fact: Fact<unknown>): string[] {
  return fact.state === 'missing' ? [] : [fact.fieldId]
}

/**
 * @returns the ids of the facts' fields, those of the doubtful ones first, because the panel shows
 *   the finding at the first field, where the user corrects it.
 */
export function placesWithFirst(
  doubtful: readonly Fact<unknown>[],
  facts: readonly Fact<unknown>[],
): string[] {
  return [...new Set([...doubtful, ...facts].flatMap(placeOf))]
}

/**
 * @returns the kind in the form; if the form has no such field, the user's answer; `null` if unknown.
 */
export function kindOf({ facilityKind, facility }: Application): FacilityKind | null {
  if (facilityKind.state === 'missing') return facility.kind
  return facilityKind.state === 'read' ? facilityKind.value : null
}

/** @returns the possible kinds of the facility; none if unknown. */
export function kindsOf(application: Application): readonly FacilityKind[] {
  const { facilityKind } = application
  if (facilityKind.state === 'unclear') return facilityKind.several ?? []
  const kind = kindOf(application)
  return kind === null ? [] : [kind]
}

/** @returns the fact about the cost of an item of the guide's subsidy table, yen. */
export function factOfItem({ costs }: Application, item: string): Fact<number> {
  return costs[item] ?? { state: 'missing' }
}
