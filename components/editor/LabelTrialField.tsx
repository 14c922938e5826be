import { useState } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'
import { tryLabel } from '../../lib/state/editor/labelTrial'
import { listed, t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'

/** A sample label, and at once what it would be taken for. */
export function LabelTrialField({ guide }: { readonly guide: Guide | null }) {
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
      <p role="status">{label.trim() !== '' && sayTrial(guide, label)}</p>
    </div>
  )
}

function sayTrial(guide: Guide | null, label: string): string {
  if (guide === null) return t('writeTrialLater')
  const trial = tryLabel(guide.form.fields, label)
  if (trial.is === 'known') return t('writeTrialKnown', fieldTitle(trial.name, guide))
  if (trial.is === 'unknown') return t('writeTrialUnknown')
  const names = trial.names.slice(0, 5).map((name) => fieldTitle(name, guide))
  return t('writeTrialOpen', listed(names))
}
