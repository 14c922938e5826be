import { useState } from 'preact/hooks'
import { draftFields } from '../../lib/guide/draft/draftFields'
import type { Values } from '../../lib/guide/draft/tree'
import { tryLabel } from '../../lib/state/editor/labelTrial'
import { listed, t } from '../../lib/text'
import { useEditor } from './EditorContext'
import { fieldWords } from './entryWords'

/** A sample label, and at once what it would be taken for. */
export function LabelTrialField() {
  const { values } = useEditor()
  const [label, setLabel] = useState('')
  return (
    <div class="part">
      <p class="help">{t('writeTrialHelp')}</p>
      <label class="text">
        <span>{t('writeTrial')}</span>
        <input
          value={label}
          autocomplete="off"
          onInput={({ currentTarget }) => setLabel(currentTarget.value)}
        />
      </label>
      <p role="status">{label.trim() !== '' && sayTrial(values, label)}</p>
    </div>
  )
}

function sayTrial(values: Values, label: string): string {
  const trial = tryLabel(draftFields(values), label)
  if (trial.is === 'known') return t('writeTrialKnown', fieldWords(trial.name, values))
  if (trial.is === 'unknown') return t('writeTrialUnknown')
  const names = trial.names.slice(0, 5).map((name) => fieldWords(name, values))
  return t('writeTrialOpen', listed(names))
}
