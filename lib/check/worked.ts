import { ownKindsOf } from '../guide'
import type { DraftFinding } from '../guide/draft/findings'
import type { WorkedApplication } from '../guide/draft/worked'
import type { Guide } from '../guide/schema'
import { message } from '../message'
import { kindParser } from '../notation'
import type { CheckContext, Fact } from './application'
import { outcomesOf } from './check'
import { type Estimate, estimate, type NoEstimate } from './estimate'
import type { CheckedGuide } from './rule'
import { rulesFor } from './rules'
import { type Parse, writtenApplication, writtenFact } from './written'

/** An outcome of a worked application: 補助額の目安, or the answer of a rule. */
interface WorkedDifference {
  /** `null` for 補助額の目安. */
  readonly rule: string | null
  readonly expected: string | number | null
  /** `undefined` where the guide no longer has the rule. */
  readonly found: string | number | null | undefined
}

/** What a guide makes of a worked application. */
interface WorkedResult {
  readonly outcomes: WorkedApplication['expected']
  /** Where that is not what is expected. */
  readonly differences: readonly WorkedDifference[]
}

/**
 * @returns the worked applications of a guide that do not come out as expected: either the guide or what
 *   is expected is to be changed before somebody checks it.
 */
export function workedDiffering(guide: Guide): DraftFinding[] {
  return (guide.worked ?? []).flatMap((worked, index) => {
    const { differences } = runWorked(guide, worked)
    if (differences.length === 0) return []
    const problem = message('draftWorkedDiffers', worked.title)
    return [{ path: `worked[${index}]`, problem, weight: 'stop' as const }]
  })
}

/** Checks a worked application by a guide, and compares the outcomes with the expected ones. */
export function runWorked(guide: CheckedGuide, worked: WorkedApplication): WorkedResult {
  const application = applicationOf(guide, worked)
  const found = outcomesOf(rulesFor(guide), application, Temporal.PlainDate.from(worked.on))
  const answers = Object.fromEntries(found.map(({ rule, answer }) => [rule, answer]))
  const amount = amountOf(estimate(application, guide))
  const { expected } = worked
  const differing = Object.entries(expected.answers).flatMap(
    ([rule, answer]): WorkedDifference[] =>
      answers[rule] === answer ? [] : [{ rule, expected: answer, found: answers[rule] }],
  )
  const total: WorkedDifference[] =
    expected.amount === undefined || amount === expected.amount
      ? []
      : [{ rule: null, expected: expected.amount, found: amount }]
  return { outcomes: { amount, answers }, differences: [...total, ...differing] }
}

function amountOf(result: Estimate | NoEstimate): number | null {
  return result.state === 'estimated' ? result.amount : null
}

function applicationOf(guide: CheckedGuide, { fields, files }: WorkedApplication) {
  const find = <T>(name: string, parse: Parse<T>): Fact<T> => {
    const text = fields[name]
    if (text === undefined) return { state: 'missing' }
    if (text === '') return { state: 'empty', fieldId: name, label: name }
    return writtenFact(text, parse, { fieldId: name, label: name })
  }
  const place = { wants: 'any', names: files, fieldId: 'attachments', label: '' } as const
  return writtenApplication(find, [place], contextOf(guide, fields))
}

/** As of a facility of that kind which has done every task and had no subsidy before. */
function contextOf(guide: CheckedGuide, fields: WorkedApplication['fields']): CheckContext {
  const ownKinds = ownKindsOf(guide)
  const kind = kindParser(ownKinds)(fields.facilityKind ?? '')
  return {
    code: '',
    facility: { kind: kind.ok ? kind.value : null, adapted: false, subsidised: false },
    openTasks: [],
    items: guide.subsidy.items.map(({ id }) => id),
    ownKinds,
    applied: false,
  }
}
