import type { FieldName } from '../../guide/fieldName'
import type { Vocabulary } from '../../label/vocabulary'
import type { OwnKind } from '../../notation/facilityKind'
import { closest, contains, matches, queryAll } from '../dom/dom'
import { labelText } from '../dom/elementText'
import { closestAcross } from '../dom/shadowRoots'
import { isSendText } from '../guard/sendButtonText'
import type { Understood } from '../meaning/meaning'
import type { ReadableField } from '../meaning/readableField'
import { headsOtherSubsidy } from './otherSubsidy'
import { DIALOG, type PlacedControl } from './placedControl'
import { rememberedMeanings } from './rememberedMeanings'

/** A row with the sum of the others. */
const SUM = /合計|小計|総計/

/** @returns the meanings the user assigned, by the field's index; `null` for どれでもない. */
export type AssignedMeanings = (
  fields: readonly ReadableField[],
) => ReadonlyMap<number, FieldName | null>

/** A form of the page, or all controls outside of forms, with the meanings of its fields. */
export interface Candidate {
  /** A dialog, where that holds controls outside of every form of its own. */
  readonly form: Element | null
  readonly controls: readonly PlacedControl[]
  readonly meanings: readonly Understood[]
  /** Its fields that only an application has. */
  readonly decisive: readonly PlacedControl[]
}

/**
 * @param guideTitle of the guide, which names its own subsidy.
 * @param ownKinds the kinds of facility that only the guide knows.
 * @returns the page's forms, the one with the most decisive fields first.
 */
export function candidatesIn(
  controls: readonly PlacedControl[],
  vocabulary: Vocabulary,
  assignedIn: AssignedMeanings,
  guideTitle: string,
  ownKinds: readonly OwnKind[] = [],
): Candidate[] {
  const decisive = new Set(vocabulary.filter((field) => field.decisive).map(({ name }) => name))
  // A list of attachments outside of every form counts as part of each.
  const loose = controls.filter((control) => control.kind === 'files' && control.form === null)
  const elsewhere = headingsElsewhere(controls, guideTitle)
  const understand = (own: readonly PlacedControl[]) =>
    rememberedMeanings(own, vocabulary, assignedIn(own), elsewhere, ownKinds)
  const candidates = [...withOwnDialogs(controls, understand)].map(([form, inside]): Candidate => {
    const all = form === null ? inside : [...inside, ...loose]
    const first = understand(all)
    const own = withTablesAsUnderstood(all, first)
    const meanings = own.length === all.length ? first : understand(own)
    const known = own.filter((_, index) => {
      const meaning = meanings[index]?.meaning ?? null
      return meaning !== null && decisive.has(meaning)
    })
    return { form, controls: own, meanings, decisive: known }
  })
  const forms = candidates.filter((candidate) => !isRowDialog(candidate, candidates))
  return forms.sort((a, b) => b.decisive.length - a.decisive.length)
}

/**
 * @returns the headings over fields of another subsidy. One over all fields of the page names the form
 *   itself, which is decided elsewhere.
 */
function headingsElsewhere(
  controls: readonly PlacedControl[],
  guideTitle: string,
): readonly string[] {
  const headings = new Set(controls.flatMap(({ section }) => section))
  return [...headings].filter(
    (heading) =>
      headsOtherSubsidy(heading, guideTitle) &&
      !controls.every(({ section }) => section.includes(heading)),
  )
}

/**
 * @returns the controls by form. A dialog within a form holds a part of it, unless it repeats what
 *   the form has or edits a row of its table.
 */
function withOwnDialogs(
  controls: readonly PlacedControl[],
  understand: (own: readonly PlacedControl[]) => readonly Understood[],
): ReadonlyMap<Element | null, readonly PlacedControl[]> {
  const groups = new Map<Element | null, readonly PlacedControl[]>(
    Map.groupBy(controls, ({ form }) => form),
  )
  const meaningsIn = (own: readonly PlacedControl[]) =>
    new Set(understand(own).flatMap(({ meaning }) => meaning ?? []))
  for (const [dialog, inside] of groups) {
    if (dialog === null || !matches(dialog, DIALOG)) continue
    const outer = closestAcross(dialog, 'form')
    const around = outer && groups.get(outer)
    if (!around || outer === dialog || around.some(({ kind }) => kind === 'table')) continue
    const own = meaningsIn(inside)
    if (own.size === 0 || own.intersection(meaningsIn(around)).size > 0) continue
    groups.delete(dialog)
    const both = new Set([...around, ...inside])
    groups.set(
      outer,
      controls.filter((control) => both.has(control)),
    )
  }
  return groups
}

/**
 * @returns whether a form belongs to another one, as the dialog does in which a row of a table is
 *   edited: it sends nothing, and stands in front of a page that holds such a table or an
 *   application.
 */
function isRowDialog({ form }: Candidate, all: readonly Candidate[]): boolean {
  const dialog = form && closestAcross(form, DIALOG)
  if (dialog === null) return false
  const isBehind = (other: Candidate) => other.form === null || !closestAcross(other.form, DIALOG)
  const hasTable = ({ controls }: Candidate) => controls.some(({ kind }) => kind === 'table')
  const isEdited = (other: Candidate) => other.decisive.length > 0 || hasTable(other)
  if (!all.some((other) => isBehind(other) && isEdited(other))) return false
  return !queryAll('button, [role="button"]', dialog).some((one) => isSendText(labelText(one)))
}

/**
 * A table of rows counts as understood if each of its rows says something known: then its cells
 * are fields. Of any other table the cells are left out, because a part of its amounts could make a
 * right total look wrong, and the table itself is a field that is not understood.
 */
function withTablesAsUnderstood(
  controls: readonly PlacedControl[],
  meanings: readonly Understood[],
): readonly PlacedControl[] {
  const tables = controls.filter(({ kind }) => kind === 'table')
  if (tables.length === 0) return controls
  const out = new Set<PlacedControl>()
  for (const table of tables) {
    const cells = controls.flatMap((control, index) =>
      control !== table && contains(table.element, control.element)
        ? [{ control, known: (meanings[index]?.meaning ?? null) !== null }]
        : [],
    )
    const rows = Map.groupBy(cells, ({ control }) => closest(control.element, 'tr'))
    const isSum = ({ control }: (typeof cells)[number]) => SUM.test(control.section.at(-1) ?? '')
    const isKnown = [...rows.values()].every((row) => row.some((cell) => cell.known || isSum(cell)))
    const dropped = isKnown && rows.size > 0 ? [table] : cells.map(({ control }) => control)
    for (const control of dropped) out.add(control)
  }
  return controls.filter((control) => !out.has(control))
}
