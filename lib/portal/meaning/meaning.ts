import type { FieldName } from '../../guide/fieldName'
import type { Vocabulary } from '../../label/vocabulary'
import type { OwnKind } from '../../notation/facilityKind'
import type { Why } from '../reading/reading'
import { CLEAR, candidatesOf, type MeaningCandidate } from './evidence'
import type { ReadableField } from './readableField'
import { type ValueShapes, valueShapes } from './valueShape'

/** The meaning of a field, and why. */
export interface Understood {
  readonly meaning: FieldName | null
  readonly why: Why
}

/**
 * Assigns each field of a form at most one meaning, and each meaning at most one field. What is not
 * clear gets none; the order of the fields counts only where neighbours are what
 * a label needs to be understood.
 * @param assigned the user's own meanings, by the field's index; `null` for none of these. They
 *   override everything.
 * @param isElsewhere whether a heading makes what is below it none of ours.
 * @param ownKinds the kinds of facility that only the guide knows.
 * @param shapes of the fields' values.
 * @returns the meanings in the order of the fields.
 */
export function meaningsOf(
  fields: readonly ReadableField[],
  vocabulary: Vocabulary,
  assigned: ReadonlyMap<number, FieldName | null>,
  isElsewhere: (heading: string) => boolean = () => false,
  ownKinds: readonly OwnKind[] = [],
  shapes: ValueShapes = valueShapes(fields, ownKinds),
): Understood[] {
  const candidates = candidatesOf(fields, vocabulary, isElsewhere, ownKinds, shapes)
  const isOpen = ({ index, name }: MeaningCandidate) => !assigned.has(index) && !given.has(name)
  const given = new Set(assigned.values())
  const alone = clearPairs(candidates(new Map()).filter(isOpen))
  const neighbours = new Map(alone.map(({ name, index }) => [name, index]))
  for (const [index, name] of assigned) if (name !== null) neighbours.set(name, index)

  const open = candidates(neighbours).filter(isOpen)
  const settled = [...alone, ...clearPairs(without(open, alone))]
  const byField = new Map(settled.map((pair) => [pair.index, pair]))
  const openByField = Map.groupBy(open, ({ index }) => index)
  const taken = new Set(settled.map(({ name }) => name))
  return fields.map((_, index) => {
    const own = assigned.get(index)
    if (own !== undefined) return { meaning: own, why: { by: 'assigned' } }
    const pair = byField.get(index)
    if (pair) return { meaning: pair.name, why: { by: 'evidence', evidence: pair.evidence } }
    return { meaning: null, why: whyNot(openByField.get(index) ?? [], taken) }
  })
}

/**
 * Takes the pairs of field and meaning that lead every other pair with the same field or the
 * same meaning, then those that lead among what is left, and so on.
 */
function clearPairs(candidates: readonly MeaningCandidate[]): MeaningCandidate[] {
  const settled: MeaningCandidate[] = []
  let open = candidates
  for (;;) {
    const leading = leaders(open)
    if (leading.length === 0) return settled
    settled.push(...leading)
    open = without(open, leading)
  }
}

/** @returns the candidates whose field and meaning are still free. */
function without(
  candidates: readonly MeaningCandidate[],
  settled: readonly MeaningCandidate[],
): MeaningCandidate[] {
  const fields = new Set(settled.map(({ index }) => index))
  const names = new Set(settled.map(({ name }) => name))
  return candidates.filter(({ index, name }) => !fields.has(index) && !names.has(name))
}

function leaders(open: readonly MeaningCandidate[]): MeaningCandidate[] {
  const pointsOf = ({ points }: MeaningCandidate) => points
  const leadOf = ({ lead }: MeaningCandidate) => lead
  const inField = bestTwo(open, ({ index }) => index, pointsOf)
  const ofName = bestTwo(open, ({ name }) => name, leadOf)
  const leads = (points: number, [best, next]: readonly [number, number] = [0, 0]) =>
    points === best && points - next >= CLEAR
  return open.filter(
    (each) =>
      leads(each.points, inField.get(each.index)) && leads(each.lead, ofName.get(each.name)),
  )
}

/** @returns the best and the next best points of each group, 0 where there is none. */
function bestTwo<K>(
  open: readonly MeaningCandidate[],
  key: (each: MeaningCandidate) => K,
  pointsOf: (each: MeaningCandidate) => number,
) {
  const best = new Map<K, readonly [number, number]>()
  for (const each of open) {
    const [first, second] = best.get(key(each)) ?? [0, 0]
    const ordered = [first, second, pointsOf(each)].sort((a, b) => b - a)
    best.set(key(each), [ordered[0] ?? 0, ordered[1] ?? 0])
  }
  return best
}

function whyNot(candidates: readonly MeaningCandidate[], taken: ReadonlySet<FieldName>): Why {
  const [best, ...others] = candidates.toSorted((a, b) => b.points - a.points)
  if (best === undefined) return { by: 'unlikely' }
  if (taken.has(best.name)) return { by: 'taken', as: best.name }
  const near = others.filter(({ points }) => best.points - points < CLEAR)
  return near.length > 0
    ? { by: 'tied', between: [best, ...near].map(({ name }) => name) }
    : { by: 'repeated', as: best.name }
}
