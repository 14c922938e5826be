import type { Source } from '../guide/schema'
import { type Message, type MessageKey, message } from '../message'
import { type Fact, placeOf } from './application'
import { isAnyWithoutTax, type Right } from './right'

/** 要修正, 要確認, OK, 対象外. */
export type Answer = 'fail' | 'review' | 'pass' | 'inapplicable'

/** The result of a rule; with the rule's question and source it becomes an outcome. */
export interface Finding {
  readonly answer: Answer
  readonly message: Message
  /** How to correct it, or what to look at. */
  readonly mend?: Message
  /** Advice, though nothing is wrong. */
  readonly advice?: Message
  /** The right value of the first of its fields, where that is certain. */
  readonly right?: Right
  /** Ids of the fields that it is about; the panel leads to the first of them. */
  readonly fieldIds: readonly string[]
  /** The answer is only that nothing has been entered yet. */
  readonly unfilled?: true
  /** The only reason is that the form does not have these fields; their names. */
  readonly unfound?: readonly Message[]
  /** The guide's article to look at. */
  readonly article?: string
  /** No screen shows it, so the user has to check it in any case. */
  readonly unseen?: true
  /** The finding's own source, where it differs from the rule's. */
  readonly source?: Source
  /** It rests on a fact that no official notice confirms. */
  readonly unconfirmed?: true
}

/** A fact of the guide; if no official notice confirms it, with the article to compare it with. */
interface ConfirmableFact {
  readonly source: Source
  readonly unconfirmed?: string | undefined
}

/** One answer of one rule about one application. */
export interface Outcome extends Finding {
  readonly rule: string
  readonly question: Message
  readonly source: Source
}

/**
 * @returns the finding with the source of the fact that it rests on, unless it has its own. If the
 *   fact is unconfirmed, OK and 要修正 become 要確認, and the user compares it with the notice.
 */
export function withBasis(fact: ConfirmableFact, finding: Finding): Finding {
  const { unconfirmed } = fact
  const { answer, message: text, source = fact.source } = finding
  if (unconfirmed === undefined || (answer !== 'pass' && answer !== 'fail')) {
    return { ...finding, source }
  }
  const { right, ...withoutRight } = finding
  return {
    ...withoutRight,
    answer: 'review',
    message: message('checkUnconfirmed', text),
    mend: message('checkUnconfirmedMend'),
    article: unconfirmed,
    source,
    unconfirmed: true,
  }
}

/** @returns the answer OK, for the reason `key`. */
export function pass(
  fieldIds: readonly string[],
  key: MessageKey,
  ...values: (string | Message)[]
): Finding {
  return { answer: 'pass', fieldIds, message: message(key, ...values) }
}

/** @returns the answer 要修正, with how to correct it. */
export function fail(fieldIds: readonly string[], text: Message, mend: Message): Finding {
  return { answer: 'fail', fieldIds, message: text, mend }
}

/** @returns the answer 要確認, with what to look at. */
export function review(fieldIds: readonly string[], text: Message, mend: Message): Finding {
  return { answer: 'review', fieldIds, message: text, mend }
}

/** @returns the answer 対象外, for the reason `key`. */
export function inapplicable(key: MessageKey, ...values: (string | Message)[]): Finding {
  return { answer: 'inapplicable', fieldIds: [], message: message(key, ...values) }
}

/**
 * @param name of the field, for a form that does not have it.
 * @returns the finding for a needed field without a value that was read.
 */
export function withoutValue(
  fact: Exclude<Fact<unknown>, { state: 'read' }>,
  name: Message,
): Finding {
  const fieldIds = placeOf(fact)
  switch (fact.state) {
    case 'empty':
      return {
        ...fail(fieldIds, message('checkEmpty', fact.label), message('checkEmptyMend')),
        unfilled: true,
      }
    case 'unclear':
      return review(fieldIds, fact.reason, unclearMend(fact))
    case 'missing':
      return unfound(name)
  }
}

/** @returns the answer 要確認 for a field that the form does not have. */
export function unfound(name: Message): Finding {
  const found = review([], message('checkMissing', name), message('checkMissingMend'))
  return { ...found, unfound: [name] }
}

/** @returns what to check in a field that could not be understood. */
export function unclearMend({
  mend,
  label,
}: Extract<Fact<unknown>, { state: 'unclear' }>): Message {
  return mend ?? message('checkUnclearMend', label)
}

/** @returns the finding with the advice to count with tax, where one of the amounts is 税抜. */
export function withTaxAdvice(finding: Finding, ...amounts: readonly Fact<number>[]): Finding {
  if (!isAnyWithoutTax(amounts)) return finding
  const tax = message('checkTaxAdvice')
  const { advice } = finding
  return { ...finding, advice: advice ? message('twoSentences', advice, tax) : tax }
}
