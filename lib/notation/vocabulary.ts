import { normaliseLabel } from './label'

/** Labels by which something is called, in NFKC, without spaces, marks, units and brackets. */
export interface Word<Name> {
  readonly name: Name
  readonly labels: readonly string[]
}

/** How sure a label has to make us; below it, it stays without a name and is never guessed. */
const THRESHOLD = 0.5

/** @returns between 0 and 1: how much of the label one of the words makes up. */
function likeness(label: string, words: readonly string[]): number {
  let best = 0
  for (const word of words) {
    if (label.includes(word)) best = Math.max(best, word.length / label.length)
  }
  return best
}

/**
 * Says which name each label goes by: the best label wins, one label to one name and one name to
 * one label.
 * @param fits whether the label at this place can go by that name at all.
 * @returns the names in the order of the labels; `null` where nothing is likely enough.
 */
export function namesOf<Name>(
  labels: readonly string[],
  vocabulary: readonly Word<Name>[],
  fits: (name: Name, index: number) => boolean,
): (Name | null)[] {
  const candidates = labels.flatMap((label, index) => {
    const text = normaliseLabel(label).text.replace(/[()\s]/g, '')
    return vocabulary
      .filter(({ name }) => fits(name, index))
      .map((word) => ({ index, name: word.name, score: likeness(text, word.labels) }))
      .filter(({ score }) => score >= THRESHOLD)
  })
  candidates.sort((a, b) => b.score - a.score)

  const names: (Name | null)[] = labels.map(() => null)
  const taken = new Set<Name>()
  for (const { index, name } of candidates) {
    if (names[index] !== null || taken.has(name)) continue
    names[index] = name
    taken.add(name)
  }
  return names
}
