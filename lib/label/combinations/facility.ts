import { type Combinations, type Concept, of } from './combination'
import { OF_FACILITY } from './conceptGroups'

const NAMED: readonly Concept[] = [...OF_FACILITY, 'shop']
/** How a facility may be told from others: the one that applies, that is subsidised. */
const WHICH: readonly Concept[] = [
  'apply',
  'eligible',
  'subsidy',
  'receive',
  'grant',
  'project',
  'install',
  'operate',
  'shop',
  'act',
]

/** The combinations that name the facility. */
export function facilityCombinations(): Readonly<
  Record<'facilityCode' | 'facilityName' | 'facilityKind', Combinations>
> {
  return {
    facilityCode: {
      full: [
        of([OF_FACILITY, 'code'], [...WHICH, 'number']),
        of(['medical', 'number'], [...WHICH, 'we']),
      ],
      partial: [of(['code'])],
    },
    facilityName: {
      full: [of([NAMED, 'name'], WHICH)],
      partial: [of(['name']), of([OF_FACILITY], ['apply'])],
    },
    facilityKind: {
      full: [
        of([OF_FACILITY, 'kind'], [...WHICH, 'matches']),
        of(['subsidyKind'], [...OF_FACILITY, 'kind']),
        of(
          ['hospital', 'clinic', 'dispensary'],
          ['eligible', 'matches', 'apply', 'we', 'question'],
        ),
      ],
      partial: [
        of([['kind', 'matches']], ['eligible', 'apply', ...OF_FACILITY]),
        of([OF_FACILITY], ['apply']),
      ],
    },
  }
}
