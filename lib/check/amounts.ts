import { message } from '../message'
import { type Application, type Fact, factOfItem, placeOf } from './application'
import { type Finding, fail, review } from './outcome'
import type { CheckedGuide } from './rule'

/** An amount that could be read. */
export type ReadAmount = Extract<Fact<number>, { state: 'read' }>

/** @returns the cost of each of the guide's items. */
export function costsOf(application: Application, { subsidy }: CheckedGuide): Fact<number>[] {
  return subsidy.items.map(({ id }) => factOfItem(application, id))
}

/** @returns yen; `null` if one of them is unknown. */
export function sumOfCosts(costs: readonly Fact<number>[]): number | null {
  let sum = 0
  for (const cost of costs) {
    if (cost.state === 'read') sum += cost.value
    else if (cost.state !== 'empty') return null
  }
  return sum
}

/** @returns a 要修正 for the first negative amount; `undefined` if there is none. */
export function negativeAmong(...amounts: Fact<number>[]): Finding | undefined {
  const amount = amounts.filter((each) => each.state === 'read').find(({ value }) => value < 0)
  if (amount === undefined) return undefined
  const text = message('checkNegative', amount.label)
  return fail(placeOf(amount), text, message('checkPaidAmountMend'))
}

/** @returns the finding for two totals of 0 yen, which show only that nothing was paid; `undefined` for other amounts. */
export function zeroOf(amount: ReadAmount): Finding | undefined {
  if (amount.value !== 0) return undefined
  const text = message('checkZero', amount.label)
  return review(placeOf(amount), text, message('checkPaidAmountMend'))
}
