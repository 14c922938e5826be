import { type Message, message } from '../message'
import { type Application, type Fact, factOfItem } from './application'
import { termsOf } from './estimate'
import type { Finding } from './outcome'
import type { CheckedGuide } from './rule'

type NamedFact = readonly [Fact<unknown>, Message]

/** @returns the finding with the names of those facts that the form does not have. */
export function withUnfound(finding: Finding, facts: readonly NamedFact[]): Finding {
  const names = facts.flatMap(([{ state }, name]) => (state === 'missing' ? [name] : []))
  return names.length > 0 ? { ...finding, unfound: names } : finding
}

/** @returns the costs of the guide's items, each by its item's title. */
export function namedCosts(application: Application, { subsidy }: CheckedGuide): NamedFact[] {
  return subsidy.items.map(({ id, title }) => [
    factOfItem(application, id),
    message('literal', title),
  ])
}

/** @returns what an estimate needs: the costs, and the kind of facility while that is not known. */
export function namedForEstimate(application: Application, guide: CheckedGuide): NamedFact[] {
  const kind: NamedFact = [application.facilityKind, message('fieldFacilityKind')]
  return [...(termsOf(application, guide) ? [] : [kind]), ...namedCosts(application, guide)]
}
