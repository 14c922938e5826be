import type { Application, Fact, Outcome } from '../../lib/check'
import { check } from '../../lib/check'
import { loadGuide } from '../../lib/guide'
import { parseFacilityCode } from '../../lib/notation'

export const guide = await loadGuide()

/** A day before the guide's deadline. */
export const DAY = Temporal.PlainDate.from('2026-01-20')

let places = 0

/** @returns a field in which `value` was read. */
export function read<T>(value: T, label = 'ある項目'): Fact<T> {
  places += 1
  return { state: 'read', value, fieldId: `field-${places}`, label }
}

/** @returns a field in which nothing stands. */
export function empty(label = 'ある項目'): Fact<never> {
  return { state: 'empty', fieldId: 'field-empty', label }
}

/** @returns a field whose text could not be understood. */
export function unclear(label = 'ある項目'): Fact<never> {
  const reason = { key: 'literal', values: ['読めない理由'] } as const
  return { state: 'unclear', reason, fieldId: 'field-unclear', label }
}

/** The form has no such field. */
export const MISSING: Fact<never> = { state: 'missing' }

/** @returns a field with a facility code. */
export function code(text: string): Application['facilityCode'] {
  const parsed = parseFacilityCode(text)
  if (!parsed.ok) throw new Error(`${text} is no code`)
  return read(parsed.value)
}

/** @returns an application of a clinic in which nothing is wrong, with changes. */
export function anApplication(changes: Partial<Application> = {}): Application {
  return {
    facilityCode: code('3410712362'),
    facilityKind: read('clinic'),
    costs: { mobile: read(41_000), receiptComputer: read(130_000) },
    totalCost: read(171_000),
    requestedAmount: read(128_000),
    completionDate: read(Temporal.PlainDate.from('2025-12-10')),
    applicationDate: read(Temporal.PlainDate.from('2026-01-20')),
    alreadySubsidised: read(false),
    attachments: [
      { wants: 'receipt', names: ['領収書.pdf'], fieldId: 'receipt', label: '領収書（写）' },
      { wants: 'any', names: ['領収書内訳書.xlsx'], fieldId: 'list', label: '添付ファイル' },
    ],
    facility: { kind: 'clinic', adapted: false, subsidised: false },
    openTasks: [],
    ...changes,
  }
}

/** @returns what one rule says of an application. */
export function outcomeOf(rule: string, application: Application, day = DAY): Outcome {
  const outcome = check(application, guide, day).find((candidate) => candidate.rule === rule)
  if (!outcome) throw new Error(`no rule ${rule}`)
  return outcome
}
