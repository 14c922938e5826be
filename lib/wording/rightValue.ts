import type { Outcome, Right } from '../check'
import { kindName } from '../check/kindName'
import { type Message, message } from '../message'
import { parseAmount, yenMessage } from '../notation'
import type { ReadField } from '../portal/reading/reading'

/** What a field should hold, as it is shown, and as it can be pasted there. */
export interface ShownRight {
  readonly shown: Message
  /** `null` where it is chosen and not typed, or the field's unit is in doubt. */
  readonly copied: string | null
}

/** The units that the label of a field can ask for, yen. */
const UNITS = [1, 1_000, 10_000, 1_000_000]

/** @returns the right value of the field, from the first of these outcomes that has one. */
export function rightFor(outcomes: readonly Outcome[], field: ReadField): ShownRight | null {
  const found = outcomes.find(({ right }) => right !== undefined)
  if (found?.right === undefined) return null
  const key = found.answer === 'fail' ? 'rightIs' : 'rightPerhaps'
  const copied = field.kind === 'text' ? textOf(found.right, field) : null
  return { shown: message(key, rightMessage(found.right)), copied }
}

function rightMessage(right: Right): Message {
  switch (right.is) {
    case 'amount':
      return yenMessage(right.yen)
    case 'most':
      return message('rightMost', yenMessage(right.yen))
    case 'code':
      return message('literal', right.digits)
    case 'kind':
      return kindName(right.kind)
  }
}

function textOf(right: Right, { label, section }: ReadField): string | null {
  if (right.is === 'kind') return null
  if (right.is === 'code') return right.digits
  // Read back as the check reads the field: 128 under 千円 is 128,000 yen.
  const texts = UNITS.map((unit) => String(right.yen / unit))
  const isRead = (text: string) => {
    const amount = parseAmount(text, label, section)
    return amount.ok && amount.value === right.yen
  }
  return texts.find(isRead) ?? null
}
