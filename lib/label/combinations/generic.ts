import type { Asks } from '../asks'
import type { Concept } from './combination'
import { COST, FILES } from './conceptGroups'

/** What a label may be of for a heading over it to say the rest: 金額, 日付, ファイル. */
export function genericConcepts(asks: Asks): readonly Concept[] {
  switch (asks) {
    case 'amount':
      return [...COST, 'buy', 'install', 'project']
    case 'date':
      return ['date', 'issue']
    case 'code':
      return ['code', 'number']
    case 'name':
      return ['name']
    case 'facilityKind':
      return ['kind', 'matches', 'apply']
    case 'yesNo':
      return ['subsidy', 'past', 'grant', 'exists', 'receive', 'record', 'question']
    case 'files':
      return FILES
  }
}
