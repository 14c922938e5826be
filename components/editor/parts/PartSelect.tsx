import { textOf, type ValuePlace, valueAt } from '../../../lib/guide/draft/tree'
import type { MessageKey } from '../../../lib/message'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'
import { PartField } from './PartField'

interface PartSelectProps {
  readonly label: string
  readonly help?: MessageKey | undefined
  readonly place: ValuePlace
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A list to choose one value from, or none. */
export function PartSelect({ label, help, place, choices }: PartSelectProps) {
  const { values, change } = useEditor()
  return (
    <PartField label={label} help={help} place={place}>
      {(control) => (
        <select
          {...control}
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
      )}
    </PartField>
  )
}
