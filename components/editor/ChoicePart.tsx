import { useId } from 'preact/hooks'
import { entriesOf } from '../../lib/guide/draft/entries'
import { pathOf, textOf, type ValuePlace, valueAt } from '../../lib/guide/draft/tree'
import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import { FIELD_TITLES } from '../../lib/wording/fieldTitles'
import { useEditor } from './EditorContext'
import { fieldWords } from './entryWords'
import { FindingLines } from './FindingLines'
import type { Part } from './partTypes'
import { useWanted } from './TextParts'

interface ChoicePartProps {
  readonly part: Extract<Part, { is: 'choice' }>
  readonly place: ValuePlace
}

/** One of a few values. */
export function ChoicePart({ part, place }: ChoicePartProps) {
  const choices = part.choices.map(({ value, label }) => ({ value, label: t(label) }))
  return <Select label={t(part.label)} place={place} choices={choices} />
}

/** The meaning of a field of the form; the cost of an item by the item's title. */
export function FieldNamePart({
  part,
  place,
}: {
  readonly part: Part
  readonly place: ValuePlace
}) {
  const { values } = useEditor()
  const costs = entriesOf(values, 'items').map(({ id }) => `cost:${textOf(id)}`)
  const choices = [...costs, ...Object.keys(FIELD_TITLES)].map((value) => ({
    value,
    label: fieldWords(value, values),
  }))
  return <Select label={t(part.label)} place={place} choices={choices} />
}

interface SelectProps {
  readonly label: string
  readonly help?: MessageKey | undefined
  readonly place: ValuePlace
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A list to choose one value from, or none. */
export function Select({ label, help, place, choices }: SelectProps) {
  const { values, change } = useEditor()
  const id = useId()
  const field = useWanted(place)
  return (
    <div class="text" ref={field} data-path={pathOf(place)}>
      <label for={id}>
        <span>{label}</span>
      </label>
      {help && <span class="help">{t(help)}</span>}
      <select
        id={id}
        aria-describedby={`${id}-more`}
        value={textOf(valueAt(values, place))}
        onChange={({ currentTarget }) => change(place, currentTarget.value || undefined)}
      >
        <option value="">{t('writeNone')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FindingLines path={pathOf(place)} id={`${id}-more`} />
    </div>
  )
}
