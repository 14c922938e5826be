import type { Application, Fact, Outcome } from '../../lib/check'
import { check } from '../../lib/check'
import { SOUND_DAY, soundApplication } from '../../lib/check/examples/soundApplication'
import { read, unclear as unclearFact } from '../../lib/check/factBuilders'
import { loadGuide } from '../../lib/guide/guides'
import { parseFacilityCode } from '../../lib/notation'

export { empty, MISSING, read } from '../../lib/check/factBuilders'

export const guide = await loadGuide()

/** A day before the guide's deadline. */
export const DAY = Temporal.PlainDate.from(SOUND_DAY)

/** @returns a field whose text could not be understood. */
export function unclear(label = 'ある項目'): Fact<never> {
  return unclearFact({ key: 'literal', values: ['読めない理由'] }, label)
}

/** @returns a field with a facility code. */
export function code(text: string): Application['facilityCode'] {
  const parsed = parseFacilityCode(text)
  if (!parsed.ok) throw new Error(`${text} is no code`)
  return read(parsed.value)
}

/** @returns an application of a clinic in which nothing is wrong, with changes. */
export function anApplication(changes: Partial<Application> = {}): Application {
  return { ...soundApplication(guide), ...changes }
}

/** @returns what one rule says of an application. */
export function outcomeOf(rule: string, application: Application, day = DAY): Outcome {
  const outcome = check(application, guide, day).find((candidate) => candidate.rule === rule)
  if (!outcome) throw new Error(`no rule ${rule}`)
  return outcome
}
