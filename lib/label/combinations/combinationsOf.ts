import type { FieldName } from '../../guide/fieldName'
import { amountCombinations } from './amounts'
import type { Combinations } from './combination'
import { dateCombinations } from './dates'
import { facilityCombinations } from './facility'
import { itemCost } from './itemCost'
import { paperCombinations } from './papers'

/**
 * The combinations of concepts that say what a field asks for.
 * @param acts whether the guide says what is done with an item, so that its name alone is little.
 */
export function combinationsOf(name: FieldName, acts: boolean): Combinations {
  const ofForm: Readonly<Partial<Record<FieldName, Combinations>>> = {
    ...facilityCombinations(),
    ...amountCombinations(),
    ...dateCombinations(),
    ...paperCombinations(),
  }
  return ofForm[name] ?? itemCost(acts)
}
