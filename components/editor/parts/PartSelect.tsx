import { textOf, type ValuePlace, valueAt } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { PartField } from './PartField'

interface PartSelectProps {
  readonly label: string
  readonly place: ValuePlace
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A list to choose one value from, or none. */
export function PartSelect({ label, place, choices }: PartSelectProps) {
  const { values, change } = useEditor()
  const value = textOf(valueAt(values, place))
  // What was chosen and is gone since is shown as it stands.
  const isKnown = value === '' || choices.some((choice) => choice.value === value)
  const all = isKnown ? choices : [...choices, { value, label: value }]
  return (
    <PartField label={label} place={place}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={({ currentTarget }) => change(place, currentTarget.value || undefined)}
        >
          <option value="">{t('writeNone')}</option>
          {all.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </PartField>
  )
}
