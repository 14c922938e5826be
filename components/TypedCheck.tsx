import type { Guide } from '../lib/guide/schema'
import { type Typed, typedFields, typedFrom } from '../lib/portal/typed'
import { t } from '../lib/text'
import { AsOf } from './AsOf'
import { CheckSummary } from './CheckSummary'
import { EstimateView } from './EstimateView'
import { fieldTitle } from './fieldTitles'
import { OutcomeList } from './OutcomeList'
import type { PanelState } from './panelState'
import { TypedForm } from './TypedForm'

interface TypedCheckProps {
  readonly state: PanelState
  readonly guide: Guide
  readonly typed: Typed
}

/** The check without the portal's form: its fields here, and what the same rules say of them. */
export function TypedCheck({ state, guide, typed }: TypedCheckProps) {
  const checked = state.checked.value
  const form = state.form.value
  return (
    <>
      <TypedForm
        typed={typed}
        fields={typedFields(guide)}
        titleOf={(name) => fieldTitle(name, guide)}
        onType={(name, values) => state.type({ ...typed, [name]: values })}
      />
      <div class="actions">
        {form && (
          <button type="button" onClick={() => state.type({ ...typed, ...typedFrom(form) })}>
            {t('typedTake')}
          </button>
        )}
        <button type="button" class="link" onClick={() => state.type(null)}>
          {t(form ? 'typedBackToForm' : 'typedEnd')}
        </button>
      </div>
      {checked && (
        <>
          <CheckSummary checked={checked} />
          <OutcomeList outcomes={checked.outcomes} onGoTo={goToTyped} />
          <EstimateView estimate={checked.estimate} />
          <button type="button" onClick={state.print}>
            {t('printOutcomesButton')}
          </button>
        </>
      )}
      <AsOf asOf={state.asOf.value} onSet={state.setAsOf} />
      <p class="help">{t('checkLimits')}</p>
    </>
  )
}

/** The panel's own fields, unlike the portal's, are ours to focus. */
function goToTyped(fieldId: string): void {
  const field = document.getElementById(fieldId)
  field?.closest('details')?.setAttribute('open', '')
  field?.closest('.text')?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
