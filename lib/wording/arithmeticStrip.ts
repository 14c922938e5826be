import type { Estimate } from '../check'
import { joined, type Message, message } from '../message'
import { yenMessage } from '../notation'
import { digitsOf } from '../notation/format'

/** @returns the estimate's arithmetic at a glance: 「41,000＋130,000＝171,000 → ×3/4 → 128,000円」. */
export function arithmeticStrip({ items, sum, terms, amount }: Estimate): Message {
  const parts = items.filter(({ eligible }) => eligible > 0).map(({ eligible }) => eligible)
  const rate = `${terms.rate.numerator}/${terms.rate.denominator}`
  const added =
    parts.length > 1
      ? message('stripSum', joined('stripPlus', parts.map(digitsOf)), digitsOf(sum))
      : digitsOf(sum)
  return message('strip', added, rate, yenMessage(amount))
}
