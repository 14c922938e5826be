import type { FieldName } from '../../guide/fieldName'
import type { ControlKind } from '../../guide/words'
import { parseFacilityKind, parseYesNo } from '../../notation'
import type { Evidence } from '../reading/reading'
import { type Asks, asks, ELSEWHERE } from './labelVocabulary'
import { type LabelReading, type Vocabulary, wordBook } from './wordBook'

/** What of a field its meaning is told from. */
export interface ReadableField {
  readonly label: string
  /** The headings and legends that qualify the label, outermost first. */
  readonly section: readonly string[]
  readonly kind: ControlKind
  /** What can be chosen, as far as the page tells. */
  readonly options: readonly string[]
  /** The label is only a title or a placeholder, which says least. */
  readonly hint: boolean
  readonly readOnly: boolean
}

/** How much speaks for a field's being of a meaning. */
export interface MeaningCandidate {
  readonly index: number
  readonly name: FieldName
  readonly points: number
  /** Those of the points by which one field is more like the meaning than another. */
  readonly lead: number
  /** The strongest first. */
  readonly evidence: readonly Evidence[]
}

/**
 * What speaks for a meaning, and how much. A field is understood from `ENOUGH` points on, if no
 * other meaning and no other field comes within `CLEAR` points of it: a wrong meaning is worse
 * than none. So a label has to say it alone, or say the kind of value under a section that says
 * the rest, or say a part that options or neighbours complete.
 */
const POINTS = {
  /** The whole label is a name of it. */
  named: 80,
  /** The label says only the kind of value, or a part of the name. */
  partly: 40,
  /** The section over such a label says the rest. */
  section: 40,
  /** It says a part, as 合計 over 金額. */
  sectionPartly: 10,
  /** The choices are kinds of facilities, or yes and no. */
  kindsOffered: 40,
  yesNoOffered: 10,
  /** It stands between or after the fields that it belongs with. */
  neighbours: 30,
  /** A date's or a file's own control; 円 at an amount. Of two fields alike it makes none the one. */
  kind: 10,
  unit: 10,
} as const
/** What speaks against it. */
const AGAINST = {
  /** The section is about something else (振込先, 前回), or about one item only. */
  elsewhere: 100,
  otherItem: 50,
  /** None of the choices can be a value of it; 円 at what is no amount. */
  otherOptions: 60,
  otherUnit: 60,
  /** Only a title or a placeholder says it; it cannot be changed, and may repeat what can. */
  hint: 15,
  readOnly: 10,
} as const
const ENOUGH = 60
export const CLEAR = 10

/** Fields that are understood already, by what they mean. */
type Neighbours = ReadonlyMap<FieldName, number>

/** @returns what each field can be, `ENOUGH` points or more, by meanings and not by rank. */
export function candidatesOf(
  fields: readonly ReadableField[],
  vocabulary: Vocabulary,
): (neighbours: Neighbours) => MeaningCandidate[] {
  const known = wordBook(vocabulary)
  const items = vocabulary.map(({ name }) => name).filter((name) => name.startsWith('cost:'))
  const elsewhere = new Map(
    vocabulary.map(({ name, labels }) => {
      const own = (word: string) => labels.some((label) => label.includes(word))
      return [name, ELSEWHERE.filter((word) => !own(word))]
    }),
  )
  const looks = fields.map((field) => ({
    field,
    label: known(field.label),
    over: field.section.map(known),
  }))
  return (neighbours) =>
    looks.flatMap(({ field, label, over }, index) => {
      if (label.names.size + label.partly.size + label.generic.size === 0) return []
      return vocabulary.flatMap(({ name }) => {
        if (!fits(name, field.kind)) return []
        const evidence = [
          ...speaksFor(name, field, label, over),
          ...nextTo(name, index, label, over.at(-1), items, neighbours),
        ]
        const against = speaksAgainst(name, field, label, over, items, elsewhere.get(name) ?? [])
        const points = evidence.reduce((sum, [, each]) => sum + each, -against)
        if (points < ENOUGH) return []
        const ordered = evidence.toSorted(([, a], [, b]) => b - a).map(([kind]) => kind)
        const shared = evidence.filter(([kind]) => kind === 'unit' || kind === 'kind')
        const lead = shared.reduce((rest, [, each]) => rest - each, points)
        return [{ index, name, points, lead, evidence: ordered }]
      })
    })
}

type Spoken = readonly [Evidence, number]

function speaksFor(
  name: FieldName,
  { kind, label: words, options }: ReadableField,
  label: LabelReading,
  over: readonly LabelReading[],
): Spoken[] {
  const wanted = asks(name)
  const spoken: Spoken[] = []
  if (label.names.has(name)) spoken.push(['label', POINTS.named])
  else if (label.generic.has(wanted) || label.partly.has(name)) {
    spoken.push(['label', POINTS.partly])
    const nearest = over.findLast((each) => each.over.size > 0 || isUnknown(each))
    if (label.generic.has(wanted) && nearest?.over.has(name)) {
      spoken.push(['section', POINTS.section])
    }
  } else return []
  if (wanted === 'facilityKind' && !label.names.has(name) && offersKinds(options)) {
    spoken.push(['options', POINTS.kindsOffered])
  }
  if (wanted === 'yesNo' && options.length > 0 && options.every((text) => parseYesNo(text).ok)) {
    spoken.push(['options', POINTS.yesNoOffered])
  }
  if ((wanted === 'date' && kind === 'date') || (wanted === 'files' && kind === 'files')) {
    spoken.push(['kind', POINTS.kind])
  }
  if (wanted === 'amount' && words.includes('円')) spoken.push(['unit', POINTS.unit])
  return spoken
}

/** The total after all its items; an item between another one and the total. */
function nextTo(
  name: FieldName,
  index: number,
  label: LabelReading,
  nearest: LabelReading | undefined,
  items: readonly FieldName[],
  neighbours: Neighbours,
): Spoken[] {
  const inSection = label.generic.has(asks(name)) && nearest?.partly.has(name) === true
  if (!label.partly.has(name) && !inSection) return []
  const before = items.filter((item) => (neighbours.get(item) ?? index) < index)
  const total = neighbours.get('totalCost') ?? index
  const completes =
    name === 'totalCost'
      ? items.length > 1 && before.length === items.length
      : items.includes(name) && before.length > 0 && index < total
  if (!completes) return []
  const section: Spoken[] = inSection ? [['section', POINTS.sectionPartly]] : []
  return [['neighbours', POINTS.neighbours], ...section]
}

function speaksAgainst(
  name: FieldName,
  field: ReadableField,
  { mark }: LabelReading,
  over: readonly LabelReading[],
  items: readonly FieldName[],
  elsewhere: readonly string[],
): number {
  const wanted = asks(name)
  let points = (field.hint ? AGAINST.hint : 0) + (field.readOnly ? AGAINST.readOnly : 0)
  const around = [...field.section, mark]
  if (around.some((words) => elsewhere.some((word) => words.includes(word)))) {
    points += AGAINST.elsewhere
  }
  const isOther = ({ over: of }: LabelReading) =>
    items.some((item) => item !== name && of.has(item))
  if (over.some(isOther)) points += AGAINST.otherItem
  if (!canHold(wanted, field.options)) points += AGAINST.otherOptions
  if (wanted !== 'amount' && field.label.includes('円')) points += AGAINST.otherUnit
  return points
}

/** Whatever such a heading says, it may make something else of what it stands over. */
function isUnknown({ over, partly, generic, neutral }: LabelReading): boolean {
  return !neutral && over.size + partly.size + generic.size === 0
}

function offersKinds(options: readonly string[]): boolean {
  const kinds = new Set(options.map(parseFacilityKind).map((kind) => kind.ok && kind.value))
  kinds.delete(false)
  return kinds.size > 1
}

function canHold(wanted: Asks, options: readonly string[]): boolean {
  if (options.length === 0) return true
  if (wanted === 'facilityKind') return options.some((text) => parseFacilityKind(text).ok)
  if (wanted === 'yesNo') return options.some((text) => parseYesNo(text).ok)
  return true
}

/** Kinds of control that a field of a meaning can stand in. */
export function fits(name: FieldName, kind: ControlKind): boolean {
  const wanted: Asks = asks(name)
  if (kind === 'static') return true
  if (wanted === 'files' || kind === 'files') return wanted === 'files' && kind === 'files'
  if (wanted === 'facilityKind') return kind === 'choice' || kind === 'radio'
  if (wanted === 'yesNo') return kind === 'radio' || kind === 'checkbox' || kind === 'choice'
  if (wanted === 'date') return kind === 'text' || kind === 'date'
  if (wanted === 'amount') return kind === 'text'
  return kind === 'text' || kind === 'reference'
}
