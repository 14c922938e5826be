import { useState } from 'preact/hooks'
import { type FormShape, withLabel } from '../../lib/guide/draft/formShape'
import { fieldName } from '../../lib/guide/fieldName'
import type { Guide } from '../../lib/guide/schema'
import type { ShapeState } from '../../lib/state/editor/formShape'
import { tryLabel } from '../../lib/state/editor/labelTrial'
import { listed, renderMessage, t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'
import { JsonFilePicker } from '../kit/JsonFilePicker'
import { useEditor } from './EditorContext'

interface FormShapePartProps {
  readonly state: ShapeState
  /** The guide that the draft makes; `null` while something stops it. */
  readonly guide: Guide | null
}

/** フォームの形: the fields of a form, each with what it would be taken for, to confirm or to assign. */
export function FormShapePart({ state, guide }: FormShapePartProps) {
  const shape = state.shape.value
  const refused = state.refused.value
  return (
    <>
      <p class="help">{t('writeShapeLead')}</p>
      <JsonFilePicker label="writeShapeFile" onChoose={state.choose} />
      <p role="status">{refused && renderMessage(refused)}</p>
      {guide === null ? (
        <p class="help">{t('writeTrialLater')}</p>
      ) : (
        shape?.fields
          .filter(({ label }) => label !== '')
          .map((field, index) => (
            <ShapeRow key={`${index} ${field.label}`} field={field} guide={guide} />
          ))
      )}
    </>
  )
}

interface ShapeRowProps {
  readonly field: FormShape['fields'][number]
  readonly guide: Guide
}

function ShapeRow({ field, guide }: ShapeRowProps) {
  const { values, change } = useEditor()
  const { label, section, choices = [] } = field
  const trial = tryLabel(guide.form.fields, label)
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
              ? t('writeTrialKnown', fieldTitle(trial.name, guide))
              : t('writeShapeOpen')}
          </option>
          {guide.form.fields.map((known) => (
            <option key={known.name} value={known.name}>
              {fieldTitle(known.name, guide)}
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
