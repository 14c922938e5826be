import type { Source } from '../guide/schema'
import { type Message, type MessageKey, message } from '../message'
import { type Fact, placeOf } from './application'

/** 要修正, 要確認, OK, 対象外. */
export type Answer = 'fail' | 'review' | 'pass' | 'inapplicable'

/** What a rule found, before it is put together with what the rule itself says. */
export interface Finding {
  readonly answer: Answer
  readonly message: Message
  /** How to mend it, or what to look at. */
  readonly mend?: Message
  /** Worth knowing, though nothing is wrong. */
  readonly advice?: Message
  /** Fields of the form that it is about, the one to go to first. */
  readonly fieldIds: readonly string[]
  /** The answer is only that nothing has been entered yet. */
  readonly unfilled?: true
  /** The guide's article to look at. */
  readonly article?: string
  /** No form shows it, so that a person has to know it in any case. */
  readonly unseen?: true
  /** Where it is written, if elsewhere than what the rule stands on. */
  readonly source?: Source
  /** What it stands on is known from elsewhere than an official notice. */
  readonly unconfirmed?: true
}

/** A fact of the guide that a finding stands on, with the article to compare it with if need be. */
interface Ground {
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
 * @returns the finding with the source of what it stands on. Where that is not confirmed, nothing
 *   is OK or wrong by it: a person compares it with the notice.
 */
export function standingOn({ source, unconfirmed }: Ground, finding: Finding): Finding {
  const { answer, message: text } = finding
  if (unconfirmed === undefined || (answer !== 'pass' && answer !== 'fail')) {
    return { ...finding, source }
  }
  return {
    ...finding,
    answer: 'review',
    message: message('checkUnconfirmed', text),
    mend: message('checkUnconfirmedMend'),
    article: unconfirmed,
    source,
    unconfirmed: true,
  }
}

/** @returns that all is well, for the reason `key`. */
export function pass(
  fieldIds: readonly string[],
  key: MessageKey,
  ...values: (string | Message)[]
): Finding {
  return { answer: 'pass', fieldIds, message: message(key, ...values) }
}

/** @returns that it is wrong for certain, with how to mend it. */
export function fail(fieldIds: readonly string[], text: Message, mend: Message): Finding {
  return { answer: 'fail', fieldIds, message: text, mend }
}

/** @returns that a person has to look, with what to look at. */
export function review(fieldIds: readonly string[], text: Message, mend: Message): Finding {
  return { answer: 'review', fieldIds, message: text, mend }
}

/** @returns that the question does not arise, for the reason `key`. */
export function inapplicable(key: MessageKey, ...values: (string | Message)[]): Finding {
  return { answer: 'inapplicable', fieldIds: [], message: message(key, ...values) }
}

/**
 * The answer to a field whose value is needed and not there.
 * @param name what the field is called, to say which one it is where the form has none.
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
      return review([], message('checkMissing', name), message('checkMissingMend'))
  }
}

/** @returns what to look at in a field that could not be understood. */
export function unclearMend({
  mend,
  label,
}: Extract<Fact<unknown>, { state: 'unclear' }>): Message {
  return mend ?? message('checkUnclearMend', label)
}
