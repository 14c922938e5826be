import type { FieldName } from '../../guide/fieldName'
import { type Asks, asks } from '../../label/asks'
import { type LabelReading, labelReader } from '../../label/labelReader'
import { listedWords } from '../../label/lexicon'
import { OWN_PAST } from '../../label/tradeWords'
import type { Vocabulary } from '../../label/vocabulary'
import { kindParser, parseYesNo } from '../../notation'
import type { OwnKind } from '../../notation/facilityKind'
import type { Evidence } from '../reading/reading'
import { fits } from './fits'
import type { ReadableField } from './readableField'
import type { ValueShapes } from './valueShape'

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
  /** The label names only the kind of value, or a part of the name. */
  partly: 40,
  /** The section over such a label completes it. */
  section: 40,
  /** The section completes a part, as 合計 over 金額. */
  sectionPartly: 10,
  /** The choices are kinds of facilities, or yes and no. */
  kindsOffered: 40,
  yesNoOffered: 10,
  /** It is between or after the fields that it belongs to. */
  neighbours: 30,
  /** Its value can be nothing else: a code with a right check digit, or the sum of earlier amounts. */
  value: 30,
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
  /** Only a title or a placeholder names it; or it is read-only, and may repeat another field. */
  hint: 15,
  readOnly: 10,
} as const
const ENOUGH = 60
export const CLEAR = 10

/** Fields that are understood already, by what they mean. */
type Neighbours = ReadonlyMap<FieldName, number>

/** The parts of a vocabulary and of a form by which candidates are found. */
interface Known {
  readonly items: readonly FieldName[]
  readonly decisive: ReadonlySet<FieldName>
  readonly elsewhere: (name: FieldName, words: string) => boolean
  readonly shapes: ValueShapes
  readonly parseKind: ReturnType<typeof kindParser>
}

/** A field with the possible meanings of its label and the headings over it. */
interface Look {
  readonly index: number
  readonly field: ReadableField
  readonly label: LabelReading
  readonly over: readonly LabelReading[]
  /** How far the headings complete a label that names only the kind of value. */
  readonly withHeadings: (name: FieldName) => 'full' | 'partial' | null
}

/**
 * @param isElsewhere whether a heading makes what is below it none of ours.
 * @param ownKinds the kinds of facility that only the guide knows.
 * @param shapes of the fields' values.
 * @returns what each field can be, `ENOUGH` points or more, by meanings and not by rank.
 */
export function candidatesOf(
  fields: readonly ReadableField[],
  vocabulary: Vocabulary,
  isElsewhere: (heading: string) => boolean,
  ownKinds: readonly OwnKind[],
  shapes: ValueShapes,
): (neighbours: Neighbours) => MeaningCandidate[] {
  const reader = labelReader(vocabulary)
  const known = knownOf(vocabulary, shapes, kindParser(ownKinds))
  const looks = fields.flatMap((field, index): Look[] => {
    const label = reader.read(field.label)
    if (label.full.size + label.partial.size + label.generic.size === 0) return []
    if (field.section.some(isElsewhere)) return []
    const over = field.section.map(reader.readOver)
    const withHeadings = (name: FieldName) => reader.withHeadings(name, label, over)
    return [{ index, field, label, over, withHeadings }]
  })
  return (neighbours) =>
    looks.flatMap((look) => {
      const { label, field, index } = look
      return [...new Set([...label.full, ...label.partial, ...label.generic])].flatMap((name) => {
        if (!fits(name, field.kind) && !holdsKind(name, look, known)) return []
        const evidence = speaksFor(name, look, known, neighbours)
        const against = speaksAgainst(name, look, known)
        const points = evidence.reduce((sum, [, each]) => sum + each, -against)
        if (points < ENOUGH) return []
        const ordered = evidence.toSorted(([, a], [, b]) => b - a).map(([kind]) => kind)
        const shared = evidence.filter(([kind]) => kind === 'unit' || kind === 'kind')
        const lead = shared.reduce((rest, [, each]) => rest - each, points)
        return [{ index, name, points, lead, evidence: ordered }]
      })
    })
}

function knownOf(
  vocabulary: Vocabulary,
  shapes: ValueShapes,
  parseKind: Known['parseKind'],
): Known {
  const { elsewhere } = labelReader(vocabulary)
  const ownPast = listedWords(OWN_PAST)
  const names = vocabulary.map(({ name }) => name)
  const isOwn = (name: FieldName, word: string) =>
    name === 'alreadySubsidised' && ownPast.includes(word)
  return {
    items: names.filter((name) => name.startsWith('cost:')),
    decisive: new Set(vocabulary.filter((field) => field.decisive).map(({ name }) => name)),
    elsewhere: (name, words) =>
      elsewhere.some((word) => words.includes(word) && !isOwn(name, word)),
    shapes,
    parseKind,
  }
}

type Spoken = readonly [Evidence, number]

function speaksFor(
  name: FieldName,
  look: Look,
  known: Known,
  neighbours: Neighbours,
): readonly Spoken[] {
  const { field, label, index } = look
  const wanted = asks(name)
  const spoken: Spoken[] = []
  const byHeading = label.full.has(name) ? null : look.withHeadings(name)
  if (label.full.has(name)) spoken.push(['label', POINTS.named])
  else if (byHeading === 'full') {
    spoken.push(['label', POINTS.partly], ['section', POINTS.section])
  } else if (label.partial.has(name) || byHeading === 'partial') {
    spoken.push(['label', POINTS.partly])
    const completed: Spoken[] = []
    if (wanted === 'facilityKind' && offersKinds(field.options, known)) {
      completed.push(['options', POINTS.kindsOffered])
    }
    if (isCompletedBy(name, index, known, neighbours)) {
      completed.push(['neighbours', POINTS.neighbours])
    }
    if (known.shapes.isOf(name, index)) completed.push(['value', POINTS.value])
    if (completed.length > 0 && byHeading === 'partial') {
      completed.push(['section', POINTS.sectionPartly])
    }
    spoken.push(...completed)
  } else return []
  const { kind, options } = field
  if (wanted === 'yesNo' && options.length > 0 && options.every((text) => parseYesNo(text).ok)) {
    spoken.push(['options', POINTS.yesNoOffered])
  }
  if ((wanted === 'date' && kind === 'date') || (wanted === 'files' && kind === 'files')) {
    spoken.push(['kind', POINTS.kind])
  }
  if (wanted === 'amount' && field.label.includes('円')) spoken.push(['unit', POINTS.unit])
  return spoken
}

/** So many fields that only an application has make 提出日 and 支払日 those of the application. */
const OF_APPLICATION = 2

/** The total after all its items; an item between another one and the total; a day in a form. */
function isCompletedBy(
  name: FieldName,
  index: number,
  { items, decisive }: Known,
  neighbours: Neighbours,
): boolean {
  if (asks(name) === 'date') {
    return [...neighbours.keys()].filter((each) => decisive.has(each)).length >= OF_APPLICATION
  }
  const before = items.filter((item) => (neighbours.get(item) ?? index) < index)
  const total = neighbours.get('totalCost') ?? index
  if (name === 'totalCost') return items.length > 1 && before.length === items.length
  return items.includes(name) && before.length > 0 && index < total
}

const ONE_PAPER = ['receipt', 'breakdown'] as const

function speaksAgainst(
  name: FieldName,
  { field, label, over, withHeadings }: Look,
  { items, elsewhere, parseKind }: Known,
): number {
  const wanted = asks(name)
  let points = (field.hint ? AGAINST.hint : 0) + (field.readOnly ? AGAINST.readOnly : 0)
  const around = [...over.map(({ text }) => text), label.mark]
  if (around.some((words) => elsewhere(name, words))) points += AGAINST.elsewhere
  const isOther = (heading: LabelReading) =>
    items.some((item) => item !== name && heading.about.has(item))
  if (over.some(isOther)) points += AGAINST.otherItem
  // 添付ファイル under 領収書 asks for that paper, and not for all.
  if (name === 'attachments' && ONE_PAPER.some((paper) => withHeadings(paper) === 'full')) {
    points += AGAINST.otherItem
  }
  if (!canHold(wanted, field.options, parseKind)) points += AGAINST.otherOptions
  if (wanted !== 'amount' && field.label.includes('円')) points += AGAINST.otherUnit
  return points
}

/** A choice that a page draws itself can be a box with the chosen words. */
function holdsKind(name: FieldName, { field, index }: Look, { shapes }: Known): boolean {
  return name === 'facilityKind' && field.kind === 'text' && shapes.isKind(index)
}

function offersKinds(options: readonly string[], { parseKind }: Known): boolean {
  const kinds = new Set(options.map(parseKind).map((kind) => kind.ok && kind.value))
  kinds.delete(false)
  return kinds.size > 1
}

function canHold(wanted: Asks, options: readonly string[], parseKind: Known['parseKind']): boolean {
  if (options.length === 0) return true
  if (wanted === 'facilityKind') return options.some((text) => parseKind(text).ok)
  if (wanted === 'yesNo') return options.some((text) => parseYesNo(text).ok)
  return true
}
