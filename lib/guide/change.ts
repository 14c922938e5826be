import { assignmentChanges } from './assignmentChange.ts'
import type { Guide } from './schema.ts'

/** A segment of a path in a guide: a property, or an entry of a list by its key. */
export interface PathSegment {
  readonly key: string
  /** The title of the entry; `null` for a property. */
  readonly title: string | null
}

/** The values at one path of two editions; `null` where an edition has none. */
export interface GuideChange {
  readonly path: readonly PathSegment[]
  readonly before: string | number | null
  readonly after: string | number | null
}

const ASSIGNMENTS: readonly PathSegment[] = [
  { key: 'form', title: null },
  { key: 'assignments', title: null },
]

/** Who compared a fact with its source, and from which guide it comes, is no change of the fact. */
const BESIDE_FACTS = ['confirmed', 'included']

type Data = Readonly<Record<string, unknown>>

/** Properties that identify the entries of a list, the best first. */
const ENTRY_KEYS = ['id', 'name', 'question', 'kinds', 'text'] as const

/**
 * Compares two editions path by path. Entries of a list are matched by their key, so that a moved
 * one is not taken for another.
 * @returns every difference in the order of the guide, assignments last; nothing for equal
 *   editions.
 */
export function changesBetween(before: Guide, after: Guide): GuideChange[] {
  return [
    ...differences([], ofHandbook(before), ofHandbook(after)),
    ...assignmentChanges(before, after).map(({ key, title, ...change }) => ({
      path: [...ASSIGNMENTS, { key, title }],
      ...change,
    })),
  ]
}

/** @returns what stands in the handbook: not what this edition's authors noted about their work. */
function ofHandbook({ form, made: _, worked: __, ...guide }: Guide): Data {
  return { ...guide, form: { fields: form.fields } }
}

function differences(path: readonly PathSegment[], before: unknown, after: unknown): GuideChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (isData(before) && isData(after) && leafText(before) === undefined) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    for (const key of BESIDE_FACTS) keys.delete(key)
    return [...keys].flatMap((key) =>
      differences([...path, { key, title: null }], before[key], after[key]),
    )
  }
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(path, before, after)
  return [{ path, before: inWords(before), after: inWords(after) }]
}

function listDifferences(
  path: readonly PathSegment[],
  before: readonly unknown[],
  after: readonly unknown[],
): GuideChange[] {
  const [old, now] = [entriesByName(before), entriesByName(after)]
  if (old === null || now === null) return [plainListChange(path, before, after)]
  const names = new Set([...old.keys(), ...now.keys()])
  const changes = [...names].flatMap((key) => {
    const title = titleOf(now.get(key)) ?? titleOf(old.get(key)) ?? key
    return differences([...path, { key, title }], old.get(key), now.get(key))
  })
  const stayed = [...old.keys()].filter((key) => now.has(key))
  const order = [...now.keys()].filter((key) => old.has(key))
  if (stayed.join('\n') === order.join('\n')) return changes
  const titles = (keys: string[]) => keys.map((key) => titleOf(now.get(key)) ?? key).join('、')
  const moved = [...path, { key: 'order', title: null }]
  return [...changes, { path: moved, before: titles(stayed), after: titles(order) }]
}

/** Compares lists of texts: only removed and added ones are listed. */
function plainListChange(
  path: readonly PathSegment[],
  before: readonly unknown[],
  after: readonly unknown[],
): GuideChange {
  const [old, now] = [before.map(inWords), after.map(inWords)]
  const gone = old.filter((entry) => !now.includes(entry))
  const come = now.filter((entry) => !old.includes(entry))
  const moved = gone.length === 0 && come.length === 0
  const [was, is] = moved ? [old, now] : [gone, come]
  return { path, before: was.join('、') || null, after: is.join('、') || null }
}

/** @returns the entries by their key; `null` where keys are missing or not unique. */
function entriesByName(list: readonly unknown[]): Map<string, Data> | null {
  const entries = new Map<string, Data>()
  for (const entry of list) {
    if (!isData(entry)) return null
    const naming = ENTRY_KEYS.find((property) => entry[property] !== undefined)
    const name = naming && String(entry[naming])
    if (name === undefined || entries.has(name)) return null
    entries.set(name, entry)
  }
  return entries
}

function titleOf(entry: Data | undefined): string | undefined {
  const title = entry?.title ?? entry?.text ?? entry?.reason
  return typeof title === 'string' ? title : undefined
}

/** The text of a value that is shown as a whole: a rate, a source, opening hours. */
function leafText(value: Data): string | undefined {
  const { numerator, denominator, document, section, days, from, until } = value
  if (numerator !== undefined) return `${numerator}/${denominator}`
  if (document !== undefined) return `${document}「${section}」`
  if (Array.isArray(days)) return `${days.join('・')} ${from}〜${until}`
  return undefined
}

function inWords(value: unknown): string | number | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.map(inWords).join('、')
  if (!isData(value)) return String(value)
  return leafText(value) ?? titleOf(value) ?? Object.values(value).map(inWords).join('、')
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
