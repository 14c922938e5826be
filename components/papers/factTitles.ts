import { codeNote } from '../../lib/document/codeParts'
import type { TypedFact } from '../../lib/document/correct'
import { PAPER_KIND_NAMES } from '../../lib/document/kindNames'
import type { ReadPaper } from '../../lib/document/paper'
import { isRegistrationDoubtful } from '../../lib/document/rules/registration'
import { type Message, type MessageKey, message } from '../../lib/message'
import { formatDate, formatYen, t } from '../../lib/text'

/** The facts of every paper, in the order in which they are shown, and those of a breakdown. */
export const SHOWN_FACTS: readonly TypedFact[] = [
  'kind',
  'addressee',
  'date',
  'total',
  'issuer',
  'registration',
]
export const BREAKDOWN_FACTS: readonly TypedFact[] = [
  'kind',
  'addressee',
  'code',
  'total',
  'eligible',
  'ineligible',
]

export const FACT_TITLES: Readonly<Record<TypedFact, MessageKey>> = {
  kind: 'paperKindTitle',
  addressee: 'paperAddresseeTitle',
  date: 'paperDateTitle',
  total: 'paperTotalTitle',
  eligible: 'paperEligibleTitle',
  ineligible: 'paperIneligibleTitle',
  issuer: 'paperIssuerTitle',
  registration: 'paperRegistrationTitle',
  code: 'fieldFacilityCode',
}

/** @returns a fact's value for the reader; `null` where it could not be read. */
export function shownFact(paper: ReadPaper, fact: TypedFact): string | null {
  switch (fact) {
    case 'kind':
      return paper.kind && t(PAPER_KIND_NAMES[paper.kind.value])
    case 'date':
      return paper.date && formatDate(paper.date.value)
    case 'total':
    case 'eligible':
    case 'ineligible': {
      const amount = paper[fact]
      return amount && formatYen(amount.value)
    }
    default:
      return paper[fact]?.value ?? null
  }
}

/**
 * @returns what is to be known of a fact's value: a code is not always written with all its digits, and the
 *   check digit of a number can disagree.
 */
export function factNote(paper: ReadPaper, fact: TypedFact): Message | null {
  if (fact === 'registration' && isRegistrationDoubtful(paper)) {
    return message('paperRegistrationNote')
  }
  return fact === 'code' && paper.code ? codeNote(paper.code.value) : null
}

/** @returns whether the user is asked to confirm a fact: it can be misread, or mistyped. */
export function canBeConfirmed(paper: ReadPaper, fact: TypedFact): boolean {
  if (paper[fact]?.basis === 'picture') return true
  return fact === 'registration' && isRegistrationDoubtful(paper)
}
