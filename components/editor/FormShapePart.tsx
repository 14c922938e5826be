import { useState } from 'preact/hooks'
import { draftFields } from '../../lib/guide/draft/draftFields'
import { type FormShape, withLabel } from '../../lib/guide/draft/formShape'
import { fieldName } from '../../lib/guide/fieldName'
import type { Guide } from '../../lib/guide/schema'
import type { ShapeState } from '../../lib/state/editor/formShape'
import { tryLabel } from '../../lib/state/editor/labelTrial'
import { listed, renderMessage, t } from '../../lib/text'
import { JsonFilePicker } from '../kit/JsonFilePicker'
import { useEditor } from './EditorContext'
import { fieldWords } from './entryWords'
import { fieldChoices } from './parts/ChoicePart'

interface FormShapePartProps {
  readonly state: ShapeState
}

/** フォームの形: the fields of a form, each with what it would be taken for, to confirm or to assign. */
export function FormShapePart({ state }: FormShapePartProps) {
  const { values } = useEditor()
  const fields = draftFields(values)
  const shape = state.shape.value
  const refused = state.refused.value
  return (
    <>
      <p class="help">{t('writeShapeLead')}</p>
      <JsonFilePicker label="writeShapeFile" onChoose={state.choose} />
      <p role="status">{refused && renderMessage(refused)}</p>
      {shape?.fields
        .filter(({ label }) => label !== '')
        .map((field, index) => (
          <ShapeRow key={`${index} ${field.label}`} field={field} fields={fields} />
        ))}
    </>
  )
}

interface ShapeRowProps {
  readonly field: FormShape['fields'][number]
  /** Those that the draft knows. */
  readonly fields: Guide['form']['fields']
}

function ShapeRow({ field, fields }: ShapeRowProps) {
  const { values, change } = useEditor()
  const { label, section, choices = [] } = field
  const trial = tryLabel(fields, label)
  const [chosen, choose] = useState('')
  const title = [...section, label].join(' › ')
  const name = fieldName.safeParse(chosen).data
  return (
    <div class="part" data-shape={label}>
      <label class="text">
        <span>{title}</span>
        <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">
            {trial.is === 'known'
              ? t('writeTrialKnown', fieldWords(trial.name, values))
              : t('writeShapeOpen')}
          </option>
          {fieldChoices(values).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      {choices.length > 0 && <p class="help">{t('writeShapeChoices', listed(choices))}</p>}
      {name !== undefined && (
        <button
          type="button"
          aria-label={t('writeShapeAddOf', title)}
          onClick={() => {
            change(['form', 'fields'], withLabel(values, name, label))
            choose('')
          }}
        >
          {t('writeShapeAdd')}
        </button>
      )}
    </div>
  )
}
