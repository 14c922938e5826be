import { parseDate, parseYen } from '../notation'
import { codeDigits } from '../notation/facilityCode'
import type { Parsed } from '../notation/parsed'
import { parsed, unread } from '../notation/parsed'
import { isCodeLength } from './codeParts'
import type { Found, PaperKind, ReadPaper } from './paper'

/** What the user can correct, with how its text is read. */
const READERS = {
  kind: (text: string) => parsed(text),
  addressee: (text: string) => parsed(text.trim()),
  date: parseDate,
  total: (text: string) => parseYen(text),
  eligible: (text: string) => parseYen(text),
  ineligible: (text: string) => parseYen(text),
  issuer: (text: string) => parsed(text.trim()),
  registration: (text: string) => parsed(text.trim()),
  code: readCode,
} as const satisfies Record<string, (text: string) => Parsed<unknown>>

function readCode(text: string): Parsed<string> {
  const digits = codeDigits(text)
  const isCode = /^\d+$/.test(digits) && isCodeLength(digits.length)
  return isCode ? parsed(digits) : unread('paperCodeDigits')
}

/** A fact that the user can type. */
export type TypedFact = keyof typeof READERS

/** All kinds of paper, in the order in which they are offered. */
export const PAPER_KINDS: readonly PaperKind[] = [
  'receipt',
  'breakdown',
  'estimate',
  'invoice',
  'delivery',
  'order',
  'mixed',
  'provisional',
  'void',
  'other',
]

/**
 * @returns the paper with what the user has typed in place of what was read; the reason where the
 *   text is no such value.
 */
export function correctFact(paper: ReadPaper, fact: TypedFact, text: string): Parsed<ReadPaper> {
  if (fact === 'kind') {
    const kind = PAPER_KINDS.find((each) => each === text)
    return parsed(kind ? { ...paper, kind: byPerson(paper.kind, kind, text) } : paper)
  }
  const read = READERS[fact](text)
  if (!read.ok) return { ok: false, reason: read.reason }
  const found = byPerson<unknown>(paper[fact], read.value, text)
  return parsed({ ...paper, [fact]: found })
}

/** @returns the paper with one fact confirmed as it was read. */
export function confirmFact(paper: ReadPaper, fact: TypedFact): ReadPaper {
  const found = paper[fact]
  return found === null ? paper : { ...paper, [fact]: { ...found, basis: 'person' } }
}

/** @returns the paper as the user has looked at all of it: what was read, and what is not on it. */
export function confirmPaper(paper: ReadPaper): ReadPaper {
  const confirmed = Object.keys(READERS)
    .filter((name): name is TypedFact => name in READERS)
    .reduce(confirmFact, paper)
  const rest = {
    tax: confirmed.tax && { ...confirmed.tax, basis: 'person' as const },
    subtotal: confirmed.subtotal && { ...confirmed.subtotal, basis: 'person' as const },
    taxAmount: confirmed.taxAmount && { ...confirmed.taxAmount, basis: 'person' as const },
    lumpSum: confirmed.lumpSum && { ...confirmed.lumpSum, basis: 'person' as const },
  }
  const lines = paper.lines.map((line) => ({ ...line, basis: 'person' as const }))
  return { ...confirmed, ...rest, lines, isConfirmed: true }
}

function byPerson<T>(before: Found<T> | null, value: T, text: string): Found<T> {
  return { value, text, place: before?.place ?? null, basis: 'person' }
}
