import { type Combinations, type Concept, of } from './combination'
import { CONTEXT, COST, SUM } from './conceptGroups'

const WITH_ITEM: readonly Concept[] = [
  ...['thing', 'wide', 'act', 'system', 'work', 'prepare', 'operate', 'medical', 'site', 'project'],
] as const

/**
 * What is paid for an item: its thing or what is done with it, and that it is an amount.
 * @param acts whether the guide says what is done with the item, so that its name alone is little.
 */
export function itemCost(acts: boolean): Combinations {
  const may: readonly Concept[] = [...COST, ...CONTEXT, ...WITH_ITEM]
  if (acts) {
    return {
      full: [
        of(['thing', 'act'], [...may, 'records']),
        of(['act', SUM], [...may, 'vendor']),
        of(['thing', SUM], [...COST, ...CONTEXT, 'wide', 'vendor', 'records']),
      ],
      partial: [of([['wide', 'act', 'thing']], may)],
    }
  }
  return {
    full: [
      of(['thing', ['buy', 'install', 'expense', 'amount', 'paid']], [...may, 'buy', 'install']),
      of(['wide', SUM], [...may, 'buy', 'install']),
    ],
    partial: [of([['thing', 'wide']], [...may, 'buy', 'install'])],
  }
}
