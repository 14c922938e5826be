import type { Terms } from '../guide/schema'
import { joined, type Message, message } from '../message'
import { yenMessage } from '../notation'
import type { FacilityKind } from '../notation/facilityKind'
import { type Application, type Fact, factOfItem, kindOf, kindsOf } from './application'
import { kindName } from './kindName'
import { unclearMend } from './outcome'
import type { CheckedGuide } from './rule'

/** One item's part of the sum, yen. */
interface EligibleItem {
  readonly item: string
  readonly title: string
  readonly cost: number
  /** `null` for an item without a cap of its own. */
  readonly cap: number | null
  /** The part of the cost that is covered: the lower of cost and cap. */
  readonly eligible: number
}

/** 補助額の目安 with every step of its arithmetic; all amounts in yen. */
export interface Estimate {
  readonly state: 'estimated'
  readonly terms: Terms
  readonly items: readonly EligibleItem[]
  /** The sum of the eligible parts, at most the project cost cap where there is one. */
  readonly sum: number
  /** sum × rate, with its fraction of a yen. */
  readonly share: number
  /** share, rounded down once to the guide's unit. */
  readonly rounded: number
  /** Yen. */
  readonly roundingUnit: number
  /** Whether the rounding is our inference and not written in the handbook. */
  readonly roundingInferred: boolean
  /** The lower of rounded and the cap. */
  readonly amount: number
}

/** Why no estimate can be made, as a message to show. */
export interface NoEstimate {
  readonly state: 'unknown'
  readonly reason: Message
  /** What to check, unless a value is only missing. */
  readonly mend?: Message
}

/**
 * The subsidy that can be expected: cap each item, add, cap the sum, multiply by the rate,
 * round down once, then take the lower of that and the cap (handbook 3-1, 補助内容). An item
 * that is left empty counts as nothing bought.
 */
export function estimate(application: Application, guide: CheckedGuide): Estimate | NoEstimate {
  const terms = termsOf(application, guide)
  if (terms === undefined) return withoutTerms(application)

  const items: EligibleItem[] = []
  let entered = false
  for (const { id, title } of guide.subsidy.items) {
    const fact = factOfItem(application, id)
    const cost = costOf(fact)
    if (cost === null) return noEstimate(message('estimateWithoutCost', title))
    if (cost < 0) return noEstimate(message('estimateNegativeCost', title))
    const cap = capOf(terms, id)
    entered ||= fact.state === 'read'
    items.push({ item: id, title, cost, cap, eligible: Math.min(cost, cap ?? cost) })
  }
  if (!entered) return noEstimate(message('estimateWithoutAnyCost'))
  // A guide with terms has a rounding.
  const { unit, inferred } = guide.subsidy.rounding ?? { unit: 1, inferred: true }
  return {
    ...arithmetic(items, terms, unit),
    terms,
    items,
    state: 'estimated',
    roundingUnit: unit,
    roundingInferred: inferred,
  }
}

/** @returns yen; 0 for an item that these terms leave out, `null` where they have caps for no item. */
export function capOf({ itemCaps }: Terms, item: string): number | null {
  return itemCaps[item] ?? (Object.keys(itemCaps).length === 0 ? null : 0)
}

/**
 * @returns rate and caps for the application's kind, also if it can be one of several kinds with the
 *   same terms, as 診療所・薬局; `undefined` while the kind is unknown.
 */
export function termsOf(application: Application, { subsidy }: CheckedGuide): Terms | undefined {
  const possible = kindsOf(application)
  if (possible.length === 0) return undefined
  return subsidy.terms.find(({ kinds }) => possible.every((kind) => kinds.includes(kind)))
}

/**
 * @returns the possible kinds of the facility if all have the same terms, as 診療所・薬局; none if
 *   the terms differ or the kind is unknown.
 */
export function kindsWithSameTerms(
  application: Application,
  guide: CheckedGuide,
): readonly FacilityKind[] {
  return termsOf(application, guide) ? kindsOf(application) : []
}

/** @returns whether the kind in the form differs from the user's answer. */
export function isKindDoubted(application: Application, guide: CheckedGuide): boolean {
  const { kind } = application.facility
  return kind !== null && !kindsWithSameTerms(application, guide).includes(kind)
}

function withoutTerms(application: Application): NoEstimate {
  const { facilityKind } = application
  const kind = kindOf(application)
  if (kind !== null) {
    const mend = message('checkKindNotCoveredMend')
    return { ...noEstimate(message('checkKindNotCovered', kindName(kind))), mend }
  }
  return facilityKind.state === 'unclear'
    ? { ...noEstimate(facilityKind.reason), mend: unclearMend(facilityKind) }
    : noEstimate(message('estimateWithoutKind'))
}

function arithmetic(items: readonly EligibleItem[], terms: Terms, unit: number) {
  const eligible = items.reduce((sum, item) => sum + item.eligible, 0)
  const sum = Math.min(eligible, terms.projectCap ?? eligible)
  const { numerator, denominator } = terms.rate
  const share = (sum * numerator) / denominator
  const rounded = Math.floor(share / unit) * unit
  return { sum, share, rounded, amount: Math.min(rounded, terms.cap) }
}

/** @returns yen; 0 for an empty field; `null` where the cost is not known. */
function costOf(fact: Fact<number>): number | null {
  if (fact.state === 'read') return fact.value
  return fact.state === 'empty' ? 0 : null
}

function noEstimate(reason: Message): NoEstimate {
  return { state: 'unknown', reason }
}

/** @returns the estimate's arithmetic on one line: `41,000円 + 130,000円 = 171,000円 × 3/4 = …`. */
export function arithmeticLine({ items, sum, share, terms }: Estimate): Message {
  const parts = joined(
    'arithmeticPlus',
    items.map(({ eligible }) => yenMessage(eligible)),
  )
  const rate = `${terms.rate.numerator}/${terms.rate.denominator}`
  return message('arithmetic', parts, yenMessage(sum), rate, yenMessage(share))
}
