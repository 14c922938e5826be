import { entriesOf } from '../../../lib/guide/draft/entries'
import { textOf, type ValuePlace, type Values } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { FIELD_TITLES } from '../../../lib/wording/fieldTitles'
import { useEditor } from '../EditorContext'
import { fieldWords } from '../entryWords'
import { PartSelect } from './PartSelect'
import type { Part, PartProps } from './partTypes'

interface ChoicePartProps {
  readonly part: Extract<Part, { is: 'choice' }>
  readonly place: ValuePlace
}

/** One of a few values. */
export function ChoicePart({ part, place }: ChoicePartProps) {
  const choices = part.choices.map(({ value, label }) => ({ value, label: t(label) }))
  return <PartSelect label={t(part.label)} place={place} choices={choices} />
}

/** @returns the meanings that a field of the form can have, the costs of the draft's items first. */
export function fieldChoices(values: Values) {
  const costs = entriesOf(values, 'items').map(({ id }) => `cost:${textOf(id)}`)
  return [...costs, ...Object.keys(FIELD_TITLES)].map((value) => ({
    value,
    label: fieldWords(value, values),
  }))
}

/** The meaning of a field of the form; the cost of an item by the item's title. */
export function FieldNamePart({ part, place }: PartProps) {
  const { values } = useEditor()
  return <PartSelect label={t(part.label)} place={place} choices={fieldChoices(values)} />
}
