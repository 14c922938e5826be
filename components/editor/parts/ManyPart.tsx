import { guideName, tasksOf } from '../../../lib/guide'
import { entriesWithIncluded, nameOfEntry } from '../../../lib/guide/draft/entries'
import {
  isList,
  type Json,
  pathOf,
  textOf,
  type ValuePlace,
  valueAt,
} from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { translated } from '../../../lib/wording/translation'
import { useEditor } from '../EditorContext'
import { FindingLines } from '../FindingLines'
import { useWanted } from '../useWanted'
import { PartHelp } from './PartHelp'
import { PartSelect } from './PartSelect'
import type { Part, PartProps } from './partTypes'

/** Other entries by their titles: several, or one. */
export function IdsPart({
  part,
  place,
}: {
  readonly part: Extract<Part, { is: 'ids' }>
  readonly place: ValuePlace
}) {
  const { values, guides } = useEditor()
  const choices = entriesWithIncluded(values, part.of, guides).map((entry) => ({
    value: textOf(entry.id),
    label: nameOfEntry(entry),
  }))
  if (part.one) return <PartSelect label={t(part.label)} place={place} choices={choices} />
  return <Boxes label={t(part.label)} place={place} choices={choices} />
}

/** The guide to include. */
export function GuidePart({ part, place }: PartProps) {
  const { values, guides } = useEditor()
  const choices = guides
    .filter(({ id }) => id !== values.id)
    .map((guide) => ({ value: guide.id, label: translated(guideName(guide)) }))
  return <PartSelect label={t(part.label)} place={place} choices={choices} />
}

/** Its tasks, of which some can be chosen. */
export function IncludedTasksPart({ part, place }: PartProps) {
  const { values, guides } = useEditor()
  const beside: ValuePlace = [...place.slice(0, -1), 'guide']
  const wanted = textOf(valueAt(values, beside))
  const guide = guides.find(({ id }) => id === wanted)
  if (guide === undefined) return null
  const choices = tasksOf(guide).map(({ id, title }) => ({ value: id, label: translated(title) }))
  return <Boxes label={t(part.label)} place={place} choices={choices} canBeNone />
}

/** 1 Monday … 7 Sunday. */
export function WeekdaysPart({ part, place }: PartProps) {
  const choices = [...t('writeWeekdays')].map((label, index) => ({ value: index + 1, label }))
  return <Boxes label={t(part.label)} place={place} choices={choices} />
}

interface BoxesProps<T> {
  readonly label: string
  /** With none of them the part is left out. */
  readonly canBeNone?: true
  readonly place: ValuePlace
  readonly choices: readonly { readonly value: T; readonly label: string }[]
}

/** Boxes to tick, kept in the order of the choices. */
export function Boxes<T extends string | number>(props: BoxesProps<T>) {
  const { label, place, choices, canBeNone } = props
  const field = useWanted<HTMLFieldSetElement>(place)
  const { values, change } = useEditor()
  const value = valueAt(values, place)
  const chosen: readonly Json[] = isList(value) ? value : []
  // What was chosen and is gone since is shown as well, so that it can be taken out.
  const others = chosen.flatMap((each) =>
    choices.some((choice) => choice.value === each) ? [] : { value: each, label: textOf(each) },
  )
  const all = [...choices, ...others]
  return (
    <fieldset class="part boxes" ref={field} data-path={pathOf(place)}>
      <legend>{label}</legend>
      <PartHelp place={place} />
      {all.map((choice) => (
        <label class="option" key={choice.label}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={({ currentTarget: { checked } }) => {
              const now = all.flatMap(({ value: one }) =>
                (one === choice.value ? checked : chosen.includes(one)) ? [one] : [],
              )
              change(place, canBeNone && now.length === 0 ? undefined : now)
            }}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      <FindingLines path={pathOf(place)} within />
    </fieldset>
  )
}
