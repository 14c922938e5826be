import type { Answer, Finding } from '../../check'
import type { Source } from '../../guide/schema'
import type { Message } from '../../message'
import { inSheet } from '../rowWords'

/** Why a row is 要修正 or 要確認, or an advice, and the columns. */
export interface Reason {
  readonly answer: 'fail' | 'review' | 'advice'
  /** Column numbers, from 0; empty if the reason concerns the row. */
  readonly columns: readonly number[]
  readonly text: Message
  readonly mend: Message | null
  /** The source, for a rule of the guide. */
  readonly source: Source | null
}

/** A reason with its place among the others of its row. */
export interface Ranked {
  readonly rank: number
  readonly reason: Reason
}

const SEVERITY: Readonly<Record<Reason['answer'], number>> = { fail: 0, review: 1, advice: 2 }
/** Advice with a severe outcome comes first. */
const GRAVITY: Readonly<Record<Answer, number>> = { fail: 0, review: 1, pass: 2, inapplicable: 3 }
/** A number above that of rules and columns. */
const STEP = 10_000

/** @returns the reasons in order: the most severe first, advice last. */
export function reasonsInOrder(ranked: readonly Ranked[]): readonly Reason[] {
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ reason }) => reason)
}

/** Most rows have no reasons. */
const NONE: readonly Ranked[] = []

/**
 * @param source the rule's own, unless the finding has one.
 * @param place of the rule among the others.
 * @returns the reason that a finding gives, and its advice.
 */
export function reasonsOf(finding: Finding, source: Source, place: number): readonly Ranked[] {
  const { answer, fieldIds, message: text, mend, advice } = finding
  const isOpen = answer === 'fail' || answer === 'review'
  if (!isOpen && advice === undefined) return NONE
  const ranked: Ranked[] = []
  const add = (as: Reason['answer'], said: Message, how: Message | null) =>
    ranked.push({
      rank: (SEVERITY[as] * STEP + GRAVITY[answer]) * STEP + place,
      reason: {
        answer: as,
        columns: fieldIds.map(Number),
        text: inSheet(said),
        mend: how,
        source: finding.source ?? source,
      },
    })
  if (isOpen) add(answer, text, mend ? inSheet(mend) : null)
  if (advice !== undefined) add('advice', advice, null)
  return ranked
}

/**
 * @param after the rules: notes about cells, unreadable cells, the code of another row.
 * @returns the reasons that do not come from rules.
 */
export function besideRules(
  after: number,
  columns: readonly number[],
  text: Message,
  mend: Message,
): Ranked {
  const rank = (SEVERITY.review * STEP + GRAVITY.review + after) * STEP + (columns[0] ?? 0)
  return { rank, reason: { answer: 'review', columns, text, mend, source: null } }
}
