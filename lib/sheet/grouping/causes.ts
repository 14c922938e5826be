import { type Message, type MessageKey, message } from '../../message'
import type { Reason } from '../rows/reason'

/** A reason that rows have in common. */
export interface Cause {
  readonly answer: Reason['answer']
  readonly columns: readonly number[]
  /** The sentence of each of these rows; parts that differ are `DIFFERS`. */
  readonly text: Message
  /** The rows that have it. */
  readonly count: number
}

interface CauseCounter {
  /** @returns the causes of a row, as positions in `causes`; the same list for the same causes. */
  readonly add: (reasons: readonly Reason[]) => readonly number[]
  readonly causes: () => readonly Cause[]
}

/** In place of parts that differ from row to row. */
const DIFFERS = '…'

/** Counts the rows of each cause. */
export function countCauses(): CauseCounter {
  const causes: { -readonly [Part in keyof Cause]: Cause[Part] }[] = []
  const positions = new Map<string, number>()
  const lists = new Map<string, readonly number[]>()
  const keys = keysOfCauses()
  const add = ({ answer, columns, text }: Reason): number => {
    const key = `${answer} ${keys(text)} ${columns.join()}`
    const known = positions.get(key)
    const cause = known === undefined ? undefined : causes[known]
    if (known !== undefined && cause !== undefined) {
      cause.text = alike(cause.text, text)
      return known
    }
    positions.set(key, causes.length)
    return causes.push({ answer, columns, text, count: 0 }) - 1
  }
  return {
    add: (reasons) => {
      const own = [...new Set(withoutFollowing(reasons).map(add))]
      for (const position of own) {
        const cause = causes[position]
        if (cause) cause.count += 1
      }
      const list = lists.get(own.join()) ?? own
      lists.set(own.join(), list)
      return list
    },
    causes: () => causes,
  }
}

/** Sentences that something cannot be checked because of the first of their columns. */
const FOLLOWING: readonly MessageKey[] = [
  'checkItemWithoutKind',
  'checkAmountUnknown',
  'checkTotalUnknown',
]

/** @returns the reasons without those that follow from another one of the row, about the same column. */
function withoutFollowing(reasons: readonly Reason[]): readonly Reason[] {
  const follows = ({ text }: Reason) => FOLLOWING.includes(text.key)
  if (!reasons.some(follows)) return reasons
  const open = reasons.filter((reason) => reason.answer !== 'advice' && !follows(reason))
  const first = new Set(open.map(({ columns: [column] }) => column))
  return reasons.filter((reason) => !follows(reason) || !first.has(reason.columns[0]))
}

/** Each value of such a sentence is a matter of its own, as it is put right once for all its rows. */
const BY_VALUE: readonly MessageKey[] = ['kindUnknown']
/** Different values are listed up to here: a column of something else has one in each row. */
const MOST_VALUES = 12

/** @returns a function that gives the same key to sentences of the same cause. */
function keysOfCauses(): (text: Message) => string {
  const values = new Set<string>()
  return (text) => {
    const [value] = text.values
    if (!BY_VALUE.includes(text.key) || typeof value !== 'string') return keyOf(text)
    if (values.size < MOST_VALUES) values.add(value)
    return values.has(value) ? `${text.key} ${value}` : text.key
  }
}

/** Sentences that only join others are distinguished by these parts. */
function keyOf({ key, values }: Message): string {
  if (key !== 'checkUnconfirmed' && key !== 'twoSentences') return key
  return [key, ...values.map((value) => (typeof value === 'string' ? '' : keyOf(value)))].join('+')
}

/** @returns the common part of two sentences of one key. */
function alike(one: Message, other: Message): Message {
  if (one === other) return one
  const values = one.values.map((value, place) => {
    const beside = other.values[place] ?? DIFFERS
    if (value === beside) return value
    if (typeof value === 'string' || typeof beside === 'string') return DIFFERS
    return value.key === beside.key ? alike(value, beside) : DIFFERS
  })
  return values.every((value, place) => value === one.values[place])
    ? one
    : message(one.key, ...values)
}

const GRAVITY: Readonly<Record<Reason['answer'], number>> = { fail: 0, review: 1, advice: 2 }

/** @returns the positions of causes, the most severe first, and among these the most frequent. */
export function mostSevereFirst(causes: readonly Cause[]): readonly number[] {
  const byGravity = (a: Cause, b: Cause) =>
    GRAVITY[a.answer] - GRAVITY[b.answer] || b.count - a.count
  return [...causes.entries()].toSorted(([, a], [, b]) => byGravity(a, b)).map(([at]) => at)
}

/** Shorter sentences for many rows than for one. */
const SHORT: Partial<Record<MessageKey, MessageKey>> = {
  sheetCodeExponent: 'causeCodeExponent',
  checkInThousands: 'causeInThousands',
  checkAmountThousandfold: 'causeThousandfold',
  checkCodeFails: 'causeCodeFails',
  sheetExponent: 'causeExponent',
  sheetSerial: 'causeSerial',
}

/** @returns a cause's sentence for many rows. */
export function causeMessage({ text: { key, values } }: Cause): Message {
  return { key: SHORT[key] ?? key, values }
}
